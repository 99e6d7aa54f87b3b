import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getPictureContext } from "@/components/pictures/picture-context";
import { ProductsPage } from "@/components/products/products-page";
import { ListDownloads } from "@/components/ui/list-downloads";
import { offerExports } from "@/lib/data/exports/export-rows";
import { allProducts } from "@/lib/data/product-road-map";
import { currentDay } from "@/lib/view/current-day";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../chart-preview";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata({
  searchParams,
}: PageProps<"/[locale]/products">): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("products"), getLocale()]);
  const query = { locale, ...readView(await searchParams) };
  return {
    title: t("title"),
    description: t("description"),
    ...chartPreview("road-map", query, t("pictureTitle")),
  };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/products">) {
  const params = await searchParams;
  const view = readView(params);
  const [products, context] = await Promise.all([
    allProducts(view),
    getPictureContext(await getLocale(), view),
  ]);
  const types = ["Product", "ProductMilestone", "ProductSpecification"] as const;
  const files = await offerExports(
    view,
    types.map((type) => ({ type, list: "own", params })),
  );
  return (
    <ViewedPage params={params} path="/products">
      <ProductsPage
        context={context}
        products={products}
        today={view.asKnownOn ?? currentDay()}
        view={view}
      />
      <ListDownloads files={files} />
    </ViewedPage>
  );
}
