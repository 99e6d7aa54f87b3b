import { getLocale } from "next-intl/server";
import type { View } from "@/lib/domain/view";
import { pageAddresses } from "@/lib/i18n/page-addresses";
import {
  FIRST_PAGE,
  PAGE_PARAMETERS,
  pageIn,
  type SearchParams,
  singleParams,
} from "@/lib/schemas/list-query";
import { publicOrigin } from "@/lib/view/public-origin";

interface PageLinksProps {
  /** Address of the page within the language. */
  readonly path: string;
  readonly params: SearchParams;
  readonly view: View;
}

/** Parameters that make another page rather than another arrangement of one. */
const KEPT = new Set(["asKnownOn", ...Object.keys(PAGE_PARAMETERS)]);

/** The page's address and its languages, for search engines; React moves them to the head. */
export async function PageLinks({ path, params, view }: PageLinksProps) {
  const given = Object.entries(singleParams(params)).filter(([, value]) => value !== undefined);
  const plain = given.every(([name]) => KEPT.has(name));
  const page = plain ? pageIn(params) : FIRST_PAGE;
  const { canonical, alternates } = pageAddresses(await publicOrigin(), await getLocale(), {
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
