import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RevenuePage } from "@/components/revenue/revenue-page";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { knownGroup } from "@/lib/data/group";
import { companyReporting } from "@/lib/data/reported-figures";
import { revenueQueryOf } from "@/lib/schemas/revenue-query";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("revenue");
  return { title: t("title"), description: t("lede") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/revenue">) {
  const params = await searchParams;
  const view = readView(params);
  const group = await knownGroup(view);
  const reporting = group && (await companyReporting(view, group.parent.slug, await getLocale()));
  const address = { path: "/revenue", params };
  return (
    <ViewedPage params={params} path="/revenue">
      {reporting === null ? (
        <NothingReported />
      ) : (
        <RevenuePage address={address} query={revenueQueryOf(params)} reporting={reporting} />
      )}
    </ViewedPage>
  );
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
