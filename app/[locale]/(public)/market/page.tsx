import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { chartedComparison } from "@/components/market/charted-comparison";
import { comparisonsOf } from "@/components/market/comparisons";
import { MarketPage } from "@/components/market/market-page";
import { ListDownloads } from "@/components/ui/list-downloads";
import { offerExports } from "@/lib/data/exports/export-rows";
import { marketFigures } from "@/lib/data/market-figures";
import type { View } from "@/lib/domain/view";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../chart-preview";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

/** Read once for the page and its preview. */
const figuresOf = cache((asKnownOn: View["asKnownOn"], currency: View["currency"]) =>
  marketFigures({ asKnownOn, currency }),
);

export async function generateMetadata({
  searchParams,
}: PageProps<"/[locale]/market">): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("market"), getLocale()]);
  const view = readView(await searchParams);
  const metadata = { title: t("title"), description: t("description") };
  const [first] = comparisonsOf(await figuresOf(view.asKnownOn, view.currency));
  if (first === undefined) return metadata;
  const { title } = chartedComparison(first, t, locale);
  return { ...metadata, ...chartPreview("market-comparison", { locale, ...view }, title) };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/market">) {
  const params = await searchParams;
  const view = readView(params);
  const figures = await figuresOf(view.asKnownOn, view.currency);
  const files = await offerExports(view, [{ type: "MarketFigure", list: "own", params }]);
  return (
    <ViewedPage params={params} path="/market">
      <MarketPage figures={figures} view={view} />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}
