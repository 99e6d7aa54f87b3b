import type { ReactNode } from "react";
import type { DrawingResult } from "@/lib/charts/drawing-job";
import { ChartLegend, type LegendLook } from "./chart-legend";
import { MEDIUM_WIDTH, NARROW_WIDTH } from "./chart-props";
import { type ChartTableData, ChartTables } from "./chart-table";
import type { ChartTexts } from "./chart-texts";
import { LiveDrawing } from "./live/live-drawing";
import "./charts.css";

/** A chart as a unit: what it says, the drawing, how to read it, where it is from, its figures. */
export interface ChartUnit {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly caption: string;
  readonly summary: string;
  readonly note: string | null;
  readonly legend: ReadonlySet<LegendLook>;
  readonly tables: readonly ChartTableData[];
  /** Pixels for which the wide drawing is made. */
  readonly width: number;
  readonly source: ReactNode;
  readonly actions: ReactNode;
  /** Where the interactive chart of that width finds what it draws. */
  readonly modelAddress: ((width: number) => string) | null;
  /** How to move in the interactive chart. */
  readonly hint: string;
}

export interface Drawings {
  readonly wide: DrawingResult;
  /** Null where the wide one serves a tablet too. */
  readonly medium: DrawingResult | null;
  readonly narrow: DrawingResult;
}

const HEADINGS = { 1: "h1", 2: "h2", 3: "h3" } as const;

/** `drawings` is null where there is nothing to draw. */
export function ChartFigureView({
  unit,
  drawings,
  texts,
}: {
  unit: ChartUnit;
  drawings: Drawings | null;
  texts: ChartTexts;
}) {
  const { id, level, title, caption, summary, note, legend, tables, source, actions } = unit;
  const Heading = HEADINGS[level];
  const missing =
    drawings !== null &&
    [drawings.wide, drawings.medium, drawings.narrow].some((drawn) => drawn && "failure" in drawn);
  return (
    <figure
      className="ch-figure"
      data-drawings={drawings?.medium ? 3 : 2}
      id={id}
      aria-labelledby={`${id}-heading`}
    >
      <figcaption className="ch-caption">
        <Heading id={`${id}-heading`}>{title}</Heading>
        {summary !== "" && <p className="ch-summary">{summary}</p>}
        <p>{caption}</p>
      </figcaption>
      {drawings === null ? (
        <p className="ch-missing">{texts("empty")}</p>
      ) : (
        <>
          {missing && <p className="ch-missing">{texts("missing")}</p>}
          <Drawing result={drawings.wide} className="ch-wide" unit={unit} width={unit.width} />
          {drawings.medium !== null && (
            <Drawing
              result={drawings.medium}
              className="ch-medium"
              unit={unit}
              width={MEDIUM_WIDTH}
            />
          )}
          <Drawing
            result={drawings.narrow}
            className="ch-narrow"
            unit={unit}
            width={NARROW_WIDTH}
          />
          {!missing && <ChartLegend looks={legend} texts={texts} />}
        </>
      )}
      {note !== null && <p className="ch-source">{note}</p>}
      {source ? <p className="ch-source">{source}</p> : null}
      {actions}
      {tables.some(({ rows }) => rows.length > 0) && (
        <details className="ch-table" open={missing}>
          <summary>{texts("table")}</summary>
          <ChartTables tables={tables} label={title} />
        </details>
      )}
    </figure>
  );
}

/** Beyond this its type would grow out of the page's. */
const LARGEST_SCALE = 1.2;

function Drawing({
  result,
  className,
  unit,
  width,
}: {
  result: DrawingResult;
  className: string;
  unit: ChartUnit;
  width: number;
}) {
  if ("failure" in result) return null;
  return (
    <LiveDrawing
      address={unit.modelAddress?.(width) ?? null}
      className={className}
      hint={unit.hint}
      maxWidth={Math.round(width * LARGEST_SCALE)}
      svg={result.svg}
    />
  );
}
