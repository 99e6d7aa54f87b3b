import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { compareQuantities, type Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { Chart } from "./chart";
import { type ChartContext, cellOf, seenAs, targetOf, ticksOf } from "./chart-context";
import { type ChartData, recordOf } from "./chart-data";
import { ChartFigure } from "./chart-figure";
import { type ChartProps, contextOf } from "./chart-props";
import { type ChartTableData, plainCell } from "./chart-table";
import { directionOf } from "./direction";
import type { Bar, BarsModel } from "./drawing/bars-model";
import { looksOfBars } from "./legend-looks";
import { niceTicks } from "./scale";
import { sortableDate } from "./timeline-data";

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

export interface ComparisonFigures {
  readonly title: string;
  readonly caption: string;
  /** What is counted. */
  readonly metric: string;
  /** Oldest first. */
  readonly figures: readonly ComparedFigure[];
  readonly words: ComparisonWords;
  /** Whether a bar is named by its subject; by its date where all are of one. */
  readonly bySubject: boolean;
}

/** Lying bars of figures that compare. */
export async function MarketComparison(props: ChartProps & ComparisonFigures) {
  const context = await contextOf(props);
  const chart = marketComparisonChart(context, props);
  return <ChartFigure chart={chart} context={context} props={props} />;
}

export function marketComparisonChart(context: ChartContext, compared: ComparisonFigures): Chart {
  const { title, caption, figures, words, bySubject } = compared;
  const model = comparisonModel(context, figures, bySubject);
  return {
    name: "market-comparison",
    title,
    caption,
    note: null,
    summary: comparisonSummary(context, compared),
    description: words.description,
    legend: looksOfBars(model),
    tables: [comparisonTable(context, figures, words)],
    data: comparisonData(compared),
    drawing: figures.length === 0 ? null : () => ({ drawing: "rows", model }),
  };
}

/** One subject from its first to its last figure; of several the most and the least. */
export function comparisonSummary(
  context: ChartContext,
  { title, figures, bySubject }: Pick<ComparisonFigures, "title" | "figures" | "bySubject">,
): string {
  const { locale, words } = context;
  const said = ({ amount }: ComparedFigure) => printQuantity(amount.value, locale, "compact");
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || first === last) return "";
  if (!bySubject && first.asOf !== null && last.asOf !== null) {
    return words("moved", {
      subject: title,
      direction: directionOf(first.amount.value, last.amount.value),
      from: printPartialDate(first.asOf, locale),
      before: said(first),
      to: printPartialDate(last.asOf, locale),
      after: said(last),
    });
  }
  const byAmount = figures.toSorted((a, b) => compareQuantities(a.amount.value, b.amount.value));
  const [least = first, most = last] = [byAmount[0], byAmount.at(-1)];
  return words("compared", {
    count: figures.length,
    most: said(most),
    mostOf: nameOf(context, most),
    least: said(least),
    leastOf: nameOf(context, least),
  });
}

function nameOf({ locale }: ChartContext, { subject, asOf }: ComparedFigure): string {
  const when = asOf === null ? null : printPartialDate(asOf, locale);
  return [subject, when].filter((part) => part !== null).join(PUNCTUATION[locale].comma);
}

function comparisonData({ metric, figures }: ComparisonFigures): ChartData {
  return {
    dimensions: ["subject", "metric", "as_of"],
    records: figures.map(({ subject, asOf, amount }) =>
      recordOf([subject, metric, asOf === null ? "" : sortableDate(asOf)], amount),
    ),
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
    const exact = printQuantity(amount.value, locale);
    const target = targetOf(context, texts("names.value", { subject, when, value: exact }), amount);
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
      end: { ...seenAs(context, target, text), text },
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
