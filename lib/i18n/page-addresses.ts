import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { type PageAsked, printQuery } from "@/lib/schemas/list-query";
import { addressIn } from "./address";
import { type AppLocale, routing } from "./routing";

/** The languages of one page and the address under which search engines should know it. */
export interface PageAddresses {
  readonly canonical: string;
  readonly alternates: readonly { readonly hrefLang: string; readonly href: string }[];
}

interface Page {
  /** Within the language: `/`, `/rounds`. */
  readonly path: string;
  readonly view: View;
  /** Which page of a list; further parameters only choose and order what it shows. */
  readonly page: PageAsked;
}

/**
 * Full addresses of a page. A past day and a further page of a list are pages of their own; sorted
 * and filtered lists are not (docs/decisions/0010-languages.md).
 */
export function pageAddresses(origin: string, locale: AppLocale, page: Page): PageAddresses {
  const hrefIn = (language: AppLocale) => new URL(addressOf(page, language), origin).href;
  return {
    canonical: hrefIn(locale),
    alternates: [
      ...routing.locales.map((language) => ({ hrefLang: language, href: hrefIn(language) })),
      { hrefLang: "x-default", href: defaultHref(origin, page) ?? hrefIn(routing.defaultLocale) },
    ],
  };
}

function addressOf({ path, view, page }: Page, locale: AppLocale): string {
  return hrefWithView(addressIn(locale, `${path}${printQuery({ ...page })}`), view);
}

/** The bare address finds the reader's own language; no other page has one that does. */
function defaultHref(origin: string, { path, view }: Page): string | null {
  return path === "/" ? new URL(hrefWithView("/", view), origin).href : null;
}
