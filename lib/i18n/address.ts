import { LOCALES, type Locale } from "@/lib/domain/locale";

/** `/en/rounds` of `/rounds`: the address of a page in a language. */
export function addressIn(locale: Locale, path: string): string {
  return `/${locale}${path.replace(/^\/(?=$|[?#])/, "")}`;
}

/** The language that an address names, and the page within it: `/rounds` of `/en/rounds`. */
export function readAddress(address: string): { locale: Locale; path: string } {
  const [, language, ...rest] = address.split("/");
  const locale = LOCALES.find((known) => known === language);
  return locale === undefined
    ? { locale: "en", path: address }
    : { locale, path: `/${rest.join("/")}` };
}
