import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RoundsList } from "@/components/rounds/rounds-list";
import { ListDownloads } from "@/components/ui/list-downloads";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { offered } from "@/lib/schemas/export-query";
import { roundsQueryOf, roundsQuerySchema, withYearsInOrder } from "@/lib/schemas/rounds-query";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../chart-preview";
import { followNames } from "../follow-names";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata({
  searchParams,
}: PageProps<"/[locale]/rounds">): Promise<Metadata> {
  const [t, overview, locale] = await Promise.all([
    getTranslations("rounds.list"),
    getTranslations("overview"),
    getLocale(),
  ]);
  const query = { locale, ...readView(await searchParams) };
  return {
    title: t("title"),
    description: t("description"),
    ...chartPreview("money-raised-by-year", query, overview("byYear")),
  };
}

export default async function RoundsPage({ searchParams }: PageProps<"/[locale]/rounds">) {
  const params = withYearsInOrder(await searchParams);
  const view = readView(params);
  const query = roundsQueryOf(params);
  const list = await listFundingRounds(view, query);
  await followNames({ path: "/rounds", params }, list.choices);
  const files = offered({ type: "FundingRound", list: "own", params }, list.count);
  return (
    <ViewedPage asks={roundsQuerySchema} params={params} path="/rounds">
      <RoundsList address={{ path: "/rounds", params }} list={list} query={query} view={view} />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}
