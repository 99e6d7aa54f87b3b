import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { Chart } from "./chart";
import { type ChartContext, cellOf, targetOf, ticksOf } from "./chart-context";
import { ChartFigure } from "./chart-figure";
import { type ChartProps, contextOf } from "./chart-props";
import { type ChartTableData, plainCell } from "./chart-table";
import type { Bar, BarsModel } from "./drawing/bars-model";
import { looksOfBars } from "./legend-looks";
import { niceTicks } from "./scale";

/** A disclosed figure that stands beside others of its metric and unit. */
export interface ComparedFigure {
  readonly key: string;
  readonly subject: string;
  readonly asOf: PartialDate | null;
  readonly amount: Sourced<Quantity>;
}

export interface ComparisonWords {
  /** What the drawing shows, for those who hear it. */
  readonly description: string;
  /** Headers of its table. */
  readonly subject: string;
  readonly asOf: string;
  readonly figure: string;
}

interface MarketComparisonProps extends ChartProps {
  readonly title: string;
  readonly caption: string;
  readonly figures: readonly ComparedFigure[];
  readonly words: ComparisonWords;
  /** Whether a bar is named by its subject; by its date where all are of one. */
  readonly bySubject: boolean;
}

/** Lying bars of figures that compare. */
export async function MarketComparison(props: MarketComparisonProps) {
  const context = await contextOf(props);
  const chart = marketComparisonChart(context, props);
  return <ChartFigure chart={chart} context={context} props={props} />;
}

/** Whether figures compare is for the page to say, so the chart has no address of its own. */
function marketComparisonChart(
  context: ChartContext,
  { title, caption, figures, words, bySubject }: MarketComparisonProps,
): Chart {
  const model = comparisonModel(context, figures, bySubject);
  return {
    name: null,
    title,
    caption,
    note: null,
    summary: "",
    description: words.description,
    legend: looksOfBars(model),
    tables: [comparisonTable(context, figures, words)],
    data: { dimensions: [], records: [] },
    drawing: () => ({ drawing: "rows", model }),
  };
}

export function comparisonModel(
  context: ChartContext,
  figures: readonly ComparedFigure[],
  bySubject: boolean,
): BarsModel {
  const { locale, texts } = context;
  const bars = figures.map(({ key, subject, asOf, amount }): Bar => {
    const when = asOf === null ? "" : printPartialDate(asOf, locale);
    const text = printQuantity(amount.value, locale, "compact");
    const target = targetOf(context, texts("names.value", { subject, when, value: text }), amount);
    const { qualifier, value } = amount.value;
    return {
      key,
      label: bySubject ? subject : when,
      notes: bySubject && when !== "" ? [when] : [],
      shortNote: null,
      slim: false,
      parts: [
        {
          ...target,
          from: 0,
          to: Number(value ?? 0),
          look: qualifier === "EXACT" ? "exact" : "hedged",
          hue: 1,
        },
      ],
      open: qualifier === "MORE_THAN" || qualifier === "AT_LEAST",
      end: { ...target, text },
      undisclosed: null,
      counterpart: null,
    };
  });
  const highest = Math.max(0, ...bars.flatMap(({ parts }) => parts.map(({ to }) => to)));
  const percent = figures.some(({ amount }) => amount.value.unit === "PERCENT");
  return {
    ticks: ticksOf(context, niceTicks(0, highest, 5), percent ? "PERCENT" : null),
    groups: [{ key: "figures", head: null, swatches: [], bars }],
    broken: false,
  };
}

function comparisonTable(
  context: ChartContext,
  figures: readonly ComparedFigure[],
  words: ComparisonWords,
): ChartTableData {
  const { locale } = context;
  return {
    key: "comparison",
    columns: [
      { key: "subject", label: words.subject, numeric: false },
      { key: "asOf", label: words.asOf, numeric: false },
      { key: "amount", label: words.figure, numeric: true },
    ],
    rows: figures.map(({ key, subject, asOf, amount }) => ({
      key,
      cells: [
        plainCell(subject),
        plainCell(asOf === null ? "" : printPartialDate(asOf, locale)),
        cellOf(context, amount),
      ],
    })),
  };
}
