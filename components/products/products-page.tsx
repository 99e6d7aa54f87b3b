import { ChartActions } from "@/components/charts/chart-actions";
import { ProductList } from "@/components/organizations/product-list";
import type { PictureContext } from "@/components/pictures/picture-context";
import { PictureFigure, pictureHeight } from "@/components/pictures/picture-figure";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { MadeProduct } from "@/lib/data/product-road-map";
import type { PlainDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import { ChipsTable, OtherProductsTable } from "./products-tables";
import { roadMapExtent, roadMapsOf } from "./road-map";
import { getRoadMapContext } from "./road-map-context";
import { roadMapPicture } from "./road-map-picture";

interface ProductsPageProps {
  readonly products: readonly MadeProduct[];
  /** The last day that the reader sees. */
  readonly today: PlainDate;
  readonly view: View;
  readonly context: PictureContext;
}

/** Chips on a road map, what is said of each, and all other products. */
export async function ProductsPage({ products, today, view, ...props }: ProductsPageProps) {
  const context = await getRoadMapContext(props.context);
  const { t, locale, texts, words } = context;
  const { makers, others } = roadMapsOf(products);
  const days = roadMapExtent(makers);
  const chart = days && roadMapPicture(context, { makers, days, today });
  const chips = makers.flatMap((maker) => maker.chips);
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {products.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {chart?.picture && (
        <>
          <PictureFigure
            actions={
              <ChartActions
                drawnHeight={pictureHeight(chart.picture)}
                id="road-map"
                name="road-map"
                query={{ locale, ...view }}
                title={chart.title}
                words={words}
              />
            }
            hint={words("live.pictureHint")}
            id="road-map"
            picture={chart.picture}
            shown={chart}
            table={<ChipsTable chips={chips} view={view} />}
            texts={texts}
          />
          <Section caption={t("detailCaption")} id="chips" title={t("detail")}>
            <ProductList products={chips} />
          </Section>
        </>
      )}
      {others.length > 0 && (
        <Section caption={t("othersCaption")} id="others" title={t("others")}>
          <OtherProductsTable products={others} view={view} />
        </Section>
      )}
    </>
  );
}
