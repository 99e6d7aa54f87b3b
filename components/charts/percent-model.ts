import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity, type SignStyle } from "@/lib/domain/quantity-text";
import {
  comparePeriods,
  periodKey,
  printPeriod,
  type ReportingPeriod,
} from "@/lib/domain/reporting-period";
import {
  type ChartContext,
  cellOf,
  halfYearNote,
  seenAs,
  shortText,
  targetOf,
  ticksOf,
} from "./chart-context";
import { type ChartTableData, plainCell } from "./chart-table";
import type { Bar, BarsModel, Target } from "./drawing/bars-model";
import type { LineModel } from "./drawing/line-model";
import { niceTicks } from "./scale";

/** A percentage of a period. A period may have two: the stated one and the computed one. */
export interface PercentPoint {
  readonly period: ReportingPeriod;
  /** In the unit PERCENT. */
  readonly percent: Sourced<Quantity>;
  readonly basis: "stated" | "computed";
  /** It does not compare with the one before it, for another scheme or another length of period. */
  readonly breakBefore?: boolean;
}

interface PeriodPoints {
  readonly period: ReportingPeriod;
  /** The stated one where there is one. */
  readonly shown: PercentPoint;
  readonly counterpart: PercentPoint | null;
}

function byPeriod(points: readonly PercentPoint[]): PeriodPoints[] {
  const known = points.filter(({ percent }) => percent.value.value !== null);
  const periods = new Map<string, PercentPoint[]>();
  for (const point of known) {
    const key = periodKey(point.period);
    periods.set(key, [...(periods.get(key) ?? []), point]);
  }
  return [...periods.values()]
    .flatMap((same) => {
      const shown = same.find(({ basis }) => basis === "stated") ?? same[0];
      if (shown === undefined) return [];
      const counterpart = same.find((other) => other !== shown && other.basis !== shown.basis);
      return [{ period: shown.period, shown, counterpart: counterpart ?? null }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** One point a period, in time: the stated one where there is one. */
export function shownPoints(points: readonly PercentPoint[]): PercentPoint[] {
  return byPeriod(points).map(({ shown }) => shown);
}

/** Bars up and down from zero. */
export function growthModel(
  context: ChartContext,
  points: readonly PercentPoint[],
  tickCount: number,
): BarsModel {
  const subject = context.texts("growth.subject");
  const bars = byPeriod(points).map(({ period, shown, counterpart }): Bar => {
    const when = printPeriod(period, context.locale);
    const value = numberOf(shown);
    const target = percentTarget(context, subject, shown, "always");
    const { qualifier } = shown.percent.value;
    const text = shortText(context, shown.percent.value, "always");
    return {
      key: when,
      label: when,
      notes: halfYearNote(context, period),
      shortNote: null,
      slim: period.fiscalPeriod !== "FY",
      parts: [
        {
          ...target,
          from: 0,
          to: value,
          look:
            shown.basis === "computed" ? "computed" : qualifier === "EXACT" ? "exact" : "hedged",
          hue: 1,
        },
      ],
      open: qualifier === "MORE_THAN" || qualifier === "AT_LEAST",
      end: { ...seenAs(context, target, text), text },
      undisclosed: null,
      counterpart: counterpart && {
        ...percentTarget(context, subject, counterpart, "always"),
        at: numberOf(counterpart),
      },
    };
  });
  const edges = bars.flatMap(({ parts, counterpart }) => [
    ...parts.map(({ to }) => to),
    ...(counterpart ? [counterpart.at] : []),
  ]);
  const ticks = niceTicks(Math.min(0, ...edges), Math.max(0, ...edges), tickCount);
  return {
    ticks: ticksOf(context, ticks, "PERCENT"),
    groups: [{ key: "growth", head: null, swatches: [], bars }],
    broken: false,
  };
}

/** A line of shares from zero. */
export function shareModel(context: ChartContext, points: readonly PercentPoint[]): LineModel {
  const subject = context.texts("share.subject");
  const shown = byPeriod(points);
  const highest = Math.max(0, ...shown.map((point) => numberOf(point.shown)));
  return {
    ticks: ticksOf(context, niceTicks(0, highest, 4), "PERCENT"),
    points: shown.map(({ period, shown: point }) => {
      const text = shortText(context, point.percent.value);
      return {
        ...seenAs(context, percentTarget(context, subject, point, "negative"), text),
        key: periodKey(period),
        label: printPeriod(period, context.locale),
        notes: halfYearNote(context, period),
        value: numberOf(point),
        text,
        computed: point.basis === "computed",
        broken: point.breakBefore === true,
      };
    }),
  };
}

export function percentTable(
  context: ChartContext,
  points: readonly PercentPoint[],
  heading: string,
  sign: SignStyle,
): ChartTableData {
  const { texts } = context;
  const sorted = [...points].sort((a, b) => comparePeriods(a.period, b.period));
  return {
    key: "percent",
    columns: [
      { key: "period", label: texts("columns.period"), numeric: false },
      { key: "percent", label: heading, numeric: true },
      { key: "basis", label: texts("columns.basis"), numeric: false },
    ],
    rows: sorted.map(({ period, percent, basis }) => ({
      key: `${periodKey(period)} ${basis}`,
      cells: [
        plainCell(printPeriod(period, context.locale)),
        cellOf(context, percent, "full", sign),
        plainCell(texts(`basis.${basis}`)),
      ],
    })),
  };
}

/** First and last period and their number, for the description of a drawing. */
export function extentOf({ locale }: ChartContext, points: readonly PercentPoint[]) {
  const names = byPeriod(points).map(({ period }) => printPeriod(period, locale));
  return { count: names.length, first: names[0] ?? "", last: names.at(-1) ?? "" };
}

function percentTarget(
  context: ChartContext,
  subject: string,
  { period, percent, basis }: PercentPoint,
  sign: SignStyle,
): Target {
  const { texts, locale } = context;
  const value = printQuantity(percent.value, locale, "full", sign);
  const name = texts("names.value", { subject, when: printPeriod(period, locale), value });
  if (basis === "stated") return targetOf(context, name, percent);
  // What is computed is derived; once said is enough.
  return targetOf(context, texts("names.computed", { name }), { ...percent, mark: "single" });
}

export function numberOf({ percent }: PercentPoint): number {
  return Number(percent.value.value ?? 0);
}
