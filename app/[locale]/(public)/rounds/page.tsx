import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RoundsList } from "@/components/rounds/rounds-list";
import { listHref } from "@/components/ui/list-address";
import { ListDownloads } from "@/components/ui/list-downloads";
import { listFundingRounds, type RoundChoices } from "@/lib/data/funding-rounds";
import { partyMeant } from "@/lib/data/party-meant";
import { addressIn } from "@/lib/i18n/address";
import { offered } from "@/lib/schemas/export-query";
import { searchSchema, singleParams } from "@/lib/schemas/list-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import type { SearchParams } from "@/lib/schemas/view";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../chart-preview";
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
  const params = await searchParams;
  const view = readView(params);
  const query = roundsQueryOf(params);
  const list = await listFundingRounds(view, query);
  await followNames(params, list.choices);
  const files = offered({ type: "FundingRound", list: "own", params }, list.count);
  return (
    <ViewedPage params={params} path="/rounds">
      <RoundsList address={{ path: "/rounds", params }} list={list} query={query} view={view} />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}

/**
 * A company or an investor is typed by one of its names, and the list has the address of its slug; a
 * text that names none is searched for.
 */
async function followNames(params: SearchParams, found: RoundChoices): Promise<void> {
  const asked = singleParams(params);
  for (const name of ["organization", "investor"] as const) {
    const text = searchSchema.parse(asked[name]);
    if (text !== "" && found[name] !== null) continue;
    const slug = text === "" ? "" : await partyMeant(text);
    if (slug === text || (slug === null && asked.q !== undefined)) continue;
    const changes = slug === null ? { [name]: null, q: text } : { [name]: slug };
    redirect(addressIn(await getLocale(), listHref({ path: "/rounds", params }, changes)));
  }
}
