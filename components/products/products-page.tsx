import { useTranslations } from "next-intl";
import type { ChartTexts } from "@/components/charts/chart-texts";
import { ProductList } from "@/components/organizations/product-list";
import { PictureFigure } from "@/components/pictures/picture-figure";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { MadeProduct } from "@/lib/data/product-road-map";
import type { PlainDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import { ChipsTable, OtherProductsTable } from "./products-tables";
import { type MakerRoadMap, roadMapExtent, roadMapsOf } from "./road-map";
import { RoadMapDrawing } from "./road-map-drawing";

interface ProductsPageProps {
  readonly products: readonly MadeProduct[];
  /** The last day that the reader sees. */
  readonly today: PlainDate;
  readonly view: View;
  readonly texts: ChartTexts;
}

/** Chips on a road map, what is said of each, and all other products. */
export function ProductsPage({ products, today, view, texts }: ProductsPageProps) {
  const t = useTranslations("products");
  const { makers, others } = roadMapsOf(products);
  const days = roadMapExtent(makers);
  const chips = makers.flatMap((maker) => maker.chips);
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {products.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {days !== null && (
        <>
          <PictureFigure
            caption={t("caption")}
            draw={(room, width) => (
              <RoadMapDrawing
                days={days}
                id={`road-map-${room}`}
                makers={makers}
                today={today}
                width={width}
              />
            )}
            id="road-map"
            legend={<MilestoneLegend makers={makers} />}
            table={<ChipsTable chips={chips} view={view} />}
            texts={texts}
            title={t("pictureTitle")}
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

function MilestoneLegend({ makers }: { readonly makers: readonly MakerRoadMap[] }) {
  const t = useTranslations("products.legend");
  const charts = useTranslations("charts.legend");
  const milestones = makers.flatMap(({ chips }) => chips).flatMap((chip) => chip.milestones);
  return (
    <ul className="ch-legend">
      <li>
        <svg aria-hidden="true" height="16" width="16">
          <circle className="ch-exact ch-h1" cx="8" cy="8" r="6.5" />
        </svg>
        {t("done")}
      </li>
      {milestones.some(({ planned }) => planned) && (
        <li>
          <svg aria-hidden="true" height="16" width="16">
            <circle className="ch-planned pic-hollow" cx="8" cy="8" r="6" />
          </svg>
          {t("planned")}
        </li>
      )}
      {milestones.some(({ reachedOn }) => reachedOn.value.precision !== "DAY") && (
        <li>
          <svg aria-hidden="true" height="16" width="16">
            <path className="ch-span" d="M2 4v8M2 8h12M14 4v8" />
          </svg>
          {charts("span")}
        </li>
      )}
      <li>
        <svg aria-hidden="true" height="16" width="16">
          <path className="ch-base" d="M8 0v16" />
        </svg>
        {t("today")}
      </li>
    </ul>
  );
}
