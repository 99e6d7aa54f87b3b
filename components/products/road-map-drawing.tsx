import { SILENT } from "@/components/charts/drawing/type";
import { PictureFrame } from "@/components/pictures/picture-figure";
import { SvgFigure, TEXT_SIZE } from "@/components/pictures/svg-evidence";
import { placeOnAxis, type TimeAxis, yearTicks } from "@/components/pictures/time-axis";
import { TwoNames } from "@/components/pictures/two-names";
import { textWidth } from "@/lib/charts/text-width";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import type { MadeProduct } from "@/lib/data/product-road-map";
import { type DaySpan, type PlainDate, spanOf } from "@/lib/domain/partial-date";
import { printQuantity } from "@/lib/domain/quantity-text";
import { nameIn } from "@/lib/domain/subject-name";
import type { MakerRoadMap } from "./road-map";
import type { RoadMapContext } from "./road-map-context";
import { type LaidLine, type PlacedLine, roadMapLayout } from "./road-map-layout";
import { GAP, Milestone, milestoneWords } from "./road-map-milestone";

/** Room for the sign behind a date. */
const SIGN = 8;

type Line =
  | { readonly kind: "maker"; readonly key: string; readonly maker: OrganizationRef }
  | { readonly kind: "chip"; readonly key: string; readonly chip: MadeProduct };

interface RoadMapDrawingProps {
  readonly context: RoadMapContext;
  readonly id: string;
  readonly makers: readonly MakerRoadMap[];
  readonly days: DaySpan;
  readonly today: PlainDate;
  readonly width: number;
}

/** Chips and their milestones for one width. */
export function RoadMapDrawing(props: RoadMapDrawingProps) {
  const { context, id, makers, days, today, width } = props;
  const { t } = context;
  const lines = makers.flatMap(({ maker, chips }): Line[] => [
    { kind: "maker", key: maker.slug, maker },
    ...chips.map((chip): Line => ({ kind: "chip", key: chip.slug, chip })),
  ]);
  const laid = lines.map((line): LaidLine => {
    if (line.kind === "maker") return { kind: "maker" };
    const milestones = line.chip.milestones.map((milestone) => {
      const { kind, date } = milestoneWords(context, milestone);
      const words = textWidth(kind, TEXT_SIZE) + GAP + textWidth(date, TEXT_SIZE) + SIGN;
      return { days: spanOf(milestone.reachedOn.value), words };
    });
    return { kind: "chip", milestones };
  });
  const layout = roadMapLayout(laid, days, today, width);
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
          <Maker
            context={context}
            key={line.key}
            maker={line.maker}
            placed={placed}
            width={width}
          />
        ) : (
          <Chip
            axis={layout.axis}
            chip={line.chip}
            context={context}
            key={line.key}
            placed={placed}
          />
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
  context,
  maker,
  placed,
  width,
}: {
  context: RoadMapContext;
  maker: OrganizationRef;
  placed: PlacedLine;
  width: number;
}) {
  const { locale, hrefOf } = context;
  const { main, second } = nameIn(locale, maker);
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
        aria-label={second === null ? main : `${main} ${second}`}
        className="pic-link"
        href={hrefOf(`/organizations/${maker.slug}`)}
      >
        <TwoNames locale={locale} subject={maker} x={0} y={placed.base} />
      </a>
    </>
  );
}

interface ChipProps {
  readonly context: RoadMapContext;
  readonly chip: MadeProduct;
  readonly placed: PlacedLine;
  readonly axis: TimeAxis;
}

function Chip({ context, chip, placed, axis }: ChipProps) {
  const { t, locale } = context;
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
        context={context}
        sourced={name}
        spoken={name.value}
        text={name.value}
        weight={600}
        x={0}
        y={placed.base}
      />
      {processNode !== null && node !== null && (
        <SvgFigure
          context={context}
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
              context={context}
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
