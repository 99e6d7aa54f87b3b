import { useLocale, useTranslations } from "next-intl";
import { SILENT } from "@/components/charts/drawing/type";
import { PictureFrame } from "@/components/pictures/picture-figure";
import {
  dateWords,
  SvgEvidenceLink,
  SvgFigure,
  TEXT_SIZE,
} from "@/components/pictures/svg-evidence";
import { placeOnAxis, type TimeAxis, yearTicks } from "@/components/pictures/time-axis";
import { textWidth } from "@/lib/charts/text-width";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import type { ProductMilestoneLine } from "@/lib/data/organizations-products";
import type { MadeProduct } from "@/lib/data/product-road-map";
import { type DaySpan, type PlainDate, spanOf } from "@/lib/domain/partial-date";
import { printQuantity } from "@/lib/domain/quantity-text";
import { nameIn } from "@/lib/domain/subject-name";
import { hrefInView } from "@/lib/i18n/navigation";
import type { MakerRoadMap } from "./road-map";
import {
  type LaidLine,
  MILESTONE_RADIUS,
  type PlacedLine,
  type PlacedMilestone,
  roadMapLayout,
  WORDS_BELOW,
} from "./road-map-layout";

/** Between the word of a milestone and its date. */
const GAP = 5;
/** Room for the sign behind a date. */
const SIGN = 8;
/** A span shorter than this is a day. */
const LEAST_SPAN = 3;

type Line =
  | { readonly kind: "maker"; readonly key: string; readonly maker: OrganizationRef }
  | { readonly kind: "chip"; readonly key: string; readonly chip: MadeProduct };

interface RoadMapDrawingProps {
  readonly id: string;
  readonly makers: readonly MakerRoadMap[];
  readonly days: DaySpan;
  readonly today: PlainDate;
  readonly width: number;
}

/** Chips and their milestones for one width. */
export function RoadMapDrawing({ id, makers, days, today, width }: RoadMapDrawingProps) {
  const t = useTranslations("products");
  const wordsOf = useMilestoneWords();
  const lines = makers.flatMap(({ maker, chips }): Line[] => [
    { kind: "maker", key: maker.slug, maker },
    ...chips.map((chip): Line => ({ kind: "chip", key: chip.slug, chip })),
  ]);
  const laid = lines.map((line): LaidLine => {
    if (line.kind === "maker") return { kind: "maker" };
    const milestones = line.chip.milestones.map((milestone) => {
      const { kind, date } = wordsOf(milestone);
      const words = textWidth(kind, TEXT_SIZE) + GAP + textWidth(date, TEXT_SIZE) + SIGN;
      return { days: spanOf(milestone.reachedOn.value), words };
    });
    return { kind: "chip", milestones };
  });
  const layout = roadMapLayout(laid, days, width);
  return (
    <PictureFrame
      description={t("pictureDescription", {
        count: lines.filter(({ kind }) => kind === "chip").length,
      })}
      height={layout.height}
      id={id}
      title={t("pictureTitle")}
      width={width}
    >
      <Years axis={layout.axis} bottom={layout.height} today={today} />
      {lines.map((line, at) => {
        const placed = layout.lines[at];
        if (placed === undefined) return null;
        return line.kind === "maker" ? (
          <Maker key={line.key} maker={line.maker} placed={placed} width={width} />
        ) : (
          <Chip axis={layout.axis} chip={line.chip} key={line.key} placed={placed} />
        );
      })}
    </PictureFrame>
  );
}

function Years({ axis, bottom, today }: { axis: TimeAxis; bottom: number; today: PlainDate }) {
  const ticks = yearTicks(axis);
  const now = placeOnAxis(axis, today);
  return (
    <g {...SILENT}>
      {ticks.map(({ year, x }, at) => (
        <g key={year}>
          <line className="ch-grid" x1={x} x2={x} y1={18} y2={bottom} />
          <text
            className="ch-soft"
            textAnchor="middle"
            x={(x + (ticks[at + 1]?.x ?? axis.right)) / 2}
            y={13}
          >
            {year}
          </text>
        </g>
      ))}
      {today >= axis.from && today <= axis.to && (
        <line className="ch-base" x1={now} x2={now} y1={18} y2={bottom} />
      )}
    </g>
  );
}

function Maker({
  maker,
  placed,
  width,
}: {
  maker: OrganizationRef;
  placed: PlacedLine;
  width: number;
}) {
  const locale = useLocale();
  const { main, mainLanguage, second, secondLanguage } = nameIn(locale, maker);
  return (
    <>
      <line
        className="ch-base"
        x1={0}
        x2={width}
        y1={placed.top + 4}
        y2={placed.top + 4}
        {...SILENT}
      />
      <a
        className="pic-link"
        href={hrefInView(`/organizations/${maker.slug}`, locale)}
        lang={mainLanguage}
      >
        <text className="pic-name" x={0} y={placed.base}>
          {main}
          {second !== null && (
            <tspan className="pic-second" dx="6" lang={secondLanguage ?? undefined}>
              {second}
            </tspan>
          )}
        </text>
      </a>
    </>
  );
}

interface ChipProps {
  readonly chip: MadeProduct;
  readonly placed: PlacedLine;
  readonly axis: TimeAxis;
}

function Chip({ chip, placed, axis }: ChipProps) {
  const t = useTranslations("products");
  const locale = useLocale();
  const { name, processNode } = chip;
  const node = processNode && printQuantity(processNode.value, locale, "compact");
  const nameWidth = textWidth(name.value, TEXT_SIZE, 600);
  return (
    <>
      <line
        className="ch-grid"
        x1={0}
        x2={axis.right}
        y1={placed.bottom}
        y2={placed.bottom}
        {...SILENT}
      />
      <SvgFigure
        className="pic-name"
        sourced={name}
        spoken={name.value}
        text={name.value}
        weight={600}
        x={0}
        y={placed.base}
      />
      {processNode !== null && node !== null && (
        <SvgFigure
          sourced={processNode}
          spoken={t("nodeAbout", { product: name.value, node })}
          text={node}
          x={nameWidth + 16}
          y={placed.base}
        />
      )}
      {chip.milestones.map((milestone, at) => {
        const place = placed.milestones[at];
        return (
          place && (
            <Milestone
              key={milestone.slug}
              milestone={milestone}
              place={place}
              product={name.value}
            />
          )
        );
      })}
    </>
  );
}

interface MilestoneProps {
  readonly milestone: ProductMilestoneLine;
  readonly product: string;
  readonly place: PlacedMilestone;
}

function Milestone({ milestone, product, place }: MilestoneProps) {
  const t = useTranslations("products");
  const { kind, date } = useMilestoneWords()(milestone);
  const { from, to, x, y } = place;
  const { planned, reachedOn } = milestone;
  const spoken = t(planned ? "milestonePlanned" : "milestone", { product, milestone: kind, date });
  const base = y + WORDS_BELOW;
  return (
    <>
      <SvgEvidenceLink sourced={reachedOn} spoken={spoken}>
        {to - from > LEAST_SPAN && (
          <path
            className="ch-span"
            d={`M${from} ${y - 5}v10M${from} ${y}H${to}M${to} ${y - 5}v10`}
          />
        )}
        <circle
          className={planned ? "ch-planned pic-hollow" : "ch-exact ch-h1"}
          cx={x}
          cy={y}
          r={MILESTONE_RADIUS - (planned ? 0.75 : 0)}
        />
      </SvgEvidenceLink>
      <text className="ch-soft ch-haloed" x={place.words} y={base} {...SILENT}>
        {kind}
      </text>
      <SvgFigure
        className="ch-label ch-haloed"
        sourced={reachedOn}
        spoken={spoken}
        text={date}
        x={place.words + textWidth(kind, TEXT_SIZE) + GAP}
        y={base}
      />
    </>
  );
}

/** The milestone's word and its date. */
function useMilestoneWords() {
  const t = useTranslations("organizations.product.milestone");
  const locale = useLocale();
  return ({ kind, reachedOn }: ProductMilestoneLine) => ({
    kind: t(kind),
    date: dateWords(reachedOn.value, locale),
  });
}
