import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getChartTexts } from "@/components/charts/chart-texts";
import { ProductsPage } from "@/components/products/products-page";
import { allProducts } from "@/lib/data/product-road-map";
import { currentDay } from "@/lib/view/current-day";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../viewed-page";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("products");
  return { title: t("title"), description: t("description") };
}

export default async function Page({ searchParams }: PageProps<"/[locale]/products">) {
  const params = await searchParams;
  const view = readView(params);
  const [products, texts] = await Promise.all([
    allProducts(view),
    getChartTexts(await getLocale()),
  ]);
  return (
    <ViewedPage params={params} path="/products">
      <ProductsPage
        products={products}
        texts={texts}
        today={view.asKnownOn ?? currentDay()}
        view={view}
      />
    </ViewedPage>
  );
}
