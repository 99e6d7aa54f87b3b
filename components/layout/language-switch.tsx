"use client";

import { useSearchParams } from "next/navigation";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { addressIn } from "@/lib/i18n/address";
import { useAddress } from "@/lib/i18n/use-address";

/** What the server shows in place of a page that failed; its address is not the reader's. */
const FAILURE = "/failure/";

/** Each language in its own words and script, as a reader looks for it. */
const LANGUAGE_NAMES: Record<Locale, string> = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
};

/**
 * The same page in each language, its parameters kept: plain links, for the whole document changes.
 * It runs in the browser only because a layout does not know the address.
 */
export function LanguageSwitch({ label }: { readonly label: string }) {
  const { locale: current, path } = useAddress();
  const query = useSearchParams().toString();
  const page = path.startsWith(FAILURE) ? "/" : path;
  return (
    <nav aria-label={label} className="language-switch">
      <ul>
        {LOCALES.map((language) => (
          <li key={language}>
            <a
              aria-current={language === current ? "true" : undefined}
              href={`${addressIn(language, page)}${query && `?${query}`}`}
              hrefLang={language}
              lang={language}
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
