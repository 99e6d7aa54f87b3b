import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RevenuePage } from "@/components/revenue/revenue-page";
import { ListDownloads } from "@/components/ui/list-downloads";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { offerExports } from "@/lib/data/exports/export-rows";
import { knownGroup } from "@/lib/data/group";
import { companyReporting } from "@/lib/data/reported-figures";
import type { AskedExport } from "@/lib/schemas/export-query";
import { revenueQueryOf, revenueQuerySchema } from "@/lib/schemas/revenue-query";
import type { SearchParams } from "@/lib/schemas/view";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../chart-preview";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata({
  searchParams,
}: PageProps<"/[locale]/revenue">): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("revenue"), getLocale()]);
  const query = { locale, ...readView(await searchParams) };
  return {
    title: t("title"),
    description: t("lede"),
    ...chartPreview("revenue-by-segment", query, t("segmentTitle")),
  };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/revenue">) {
  const params = await searchParams;
  const view = readView(params);
  const group = await knownGroup(view);
  const reporting = group && (await companyReporting(view, group.parent.slug, await getLocale()));
  const address = { path: "/revenue", params };
  const files = group === null ? [] : await offerExports(view, reported(group.parent.slug, params));
  return (
    <ViewedPage asks={revenueQuerySchema} params={params} path="/revenue">
      {reporting === null ? (
        <NothingReported />
      ) : (
        <RevenuePage address={address} query={revenueQueryOf(params)} reporting={reporting} />
      )}
      <ListDownloads files={files} />
    </ViewedPage>
  );
}

/** What the organization reported, whatever the page shows of it. */
function reported(organization: string, { asKnownOn }: SearchParams): AskedExport[] {
  const types = ["ReportedFigure", "FinancialReport"] as const;
  return types.map((type) => ({ type, list: "own", params: { organization, asKnownOn } }));
}

async function NothingReported() {
  const t = await getTranslations("revenue");
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <EmptyState title={t("none")} />
    </>
  );
}
