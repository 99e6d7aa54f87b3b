import { useLocale } from "next-intl";
import type { View } from "@/lib/domain/view";
import { env } from "@/lib/env";
import { pageAddresses } from "@/lib/i18n/page-addresses";
import { pageSchema, type SearchParams, singleParams } from "@/lib/schemas/list-query";

interface PageLinksProps {
  /** Address of the page within the language. */
  readonly path: string;
  readonly params: SearchParams;
  readonly view: View;
}

/** Parameters that make another page rather than another arrangement of one. */
const KEPT = new Set(["asKnownOn", "page"]);

/** The page's address and its languages, for search engines; React moves them to the head. */
export function PageLinks({ path, params, view }: PageLinksProps) {
  const given = Object.entries(singleParams(params)).filter(([, value]) => value !== undefined);
  const plain = given.every(([name]) => KEPT.has(name));
  const page = plain ? pageSchema.parse(singleParams(params).page) : 1;
  const { canonical, alternates } = pageAddresses(env.PUBLIC_URL, useLocale(), {
    path,
    view,
    page,
  });
  return (
    <>
      <link href={canonical} rel="canonical" />
      {alternates.map(({ hrefLang, href }) => (
        <link href={href} hrefLang={hrefLang} key={hrefLang} rel="alternate" />
      ))}
    </>
  );
}
