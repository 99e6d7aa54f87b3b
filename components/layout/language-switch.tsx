"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { getPathname, usePathname } from "@/lib/i18n/navigation";
import { LANGUAGE_NAMES, routing } from "@/lib/i18n/routing";

/** What the server shows in place of a page that failed; its address is not the reader's. */
const FAILURE = "/failure/";

/**
 * The same page in each language, its parameters kept: plain links, for the whole document changes.
 * It runs in the browser only because a layout does not know the address.
 */
export function LanguageSwitch({ label }: { readonly label: string }) {
  const current = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const page = pathname.startsWith(FAILURE) ? "/" : pathname;
  return (
    <nav aria-label={label} className="language-switch">
      <ul>
        {routing.locales.map((language) => (
          <li key={language}>
            <a
              aria-current={language === current ? "true" : undefined}
              href={`${getPathname({ href: page, locale: language })}${query && `?${query}`}`}
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
