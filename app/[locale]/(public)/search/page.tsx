import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchPage } from "@/components/search/search-page";
import { searchEverything } from "@/lib/data/search";
import { searchMeaning } from "@/lib/i18n/search-meaning";
import { searchTextOf } from "@/lib/schemas/search-query";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

/** Most hits of a kind; each kind leads on to its list. */
const MOST_HITS = 8;

type Props = PageProps<"/[locale]/search">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("search");
  const searched = searchTextOf(await searchParams) !== "";
  return {
    title: t("title"),
    description: t("description"),
    // What somebody searched for is no page of its own to a search engine.
    ...(searched && { robots: { index: false, follow: true } }),
  };
}

export default async function Page({ searchParams }: Props) {
  const params = await searchParams;
  const view = readView(params);
  const q = searchTextOf(params);
  const meaning = await searchMeaning(q);
  const groups = await searchEverything(view, { q, meaning, limit: MOST_HITS });
  return (
    <ViewedPage params={params} path="/search">
      <SearchPage groups={groups} meaning={meaning} q={q} view={view} />
    </ViewedPage>
  );
}
