import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MarketPage } from "@/components/market/market-page";
import { ListDownloads } from "@/components/ui/list-downloads";
import { offerExports } from "@/lib/data/exports/export-rows";
import { marketFigures } from "@/lib/data/market-figures";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("market");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/market">) {
  const params = await searchParams;
  const view = readView(params);
  const figures = await marketFigures(view);
  const files = await offerExports(view, [{ type: "MarketFigure", list: "own", params }]);
  return (
    <ViewedPage params={params} path="/market">
      <MarketPage figures={figures} view={view} />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}
