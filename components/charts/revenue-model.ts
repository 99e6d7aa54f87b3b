import { Decimal } from "@/lib/domain/decimal";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { comparePeriods, printPeriod, type ReportingPeriod } from "@/lib/domain/reporting-period";
import {
  type ChartContext,
  halfYearNote,
  seenAs,
  shortText,
  targetOf,
  ticksOf,
} from "./chart-context";
import type { Bar, BarGroup, BarPart, BarsModel, Hue } from "./drawing/bars-model";
import { niceTicks } from "./scale";
import { hueKey, segmentHues } from "./segment-hues";

export interface ChartedSegment {
  readonly key: string;
  readonly name: string;
  /** For the drawing, where room is short. */
  readonly shortName?: string;
  readonly hue?: Hue;
}

export interface ChartedScheme {
  readonly key: string;
  /** In their own order; the first stands at the bottom. */
  readonly segments: readonly ChartedSegment[];
}

/** A period under one scheme. A recast period stands once more, under its later scheme. */
export interface ChartedPeriod {
  readonly period: ReportingPeriod;
  /** Key of the scheme; null where only a total is known. */
  readonly scheme: string | null;
  readonly recast: boolean;
  /** Without an exchange rate its amounts stand in their own currency, and on no axis of another. */
  readonly withoutRate: boolean;
  readonly total: Sourced<Quantity> | null;
  readonly segments: readonly { readonly segment: string; readonly revenue: Sourced<Quantity> }[];
}

export interface SchemeGroup {
  readonly scheme: ChartedScheme;
  readonly periods: readonly ChartedPeriod[];
}

/** A remainder below this share of the total is rounding, not a segment that is missing. */
const ROUNDING_SHARE = "0.005";

/**
 * The periods of each scheme that has any, in time. A period with only a total joins the scheme in
 * force in its time: that of the last period before it which was first reported so.
 */
export function groupByScheme(
  schemes: readonly ChartedScheme[],
  periods: readonly ChartedPeriod[],
): SchemeGroup[] {
  const sorted = [...periods].sort((a, b) => comparePeriods(a.period, b.period));
  const firstReported = sorted.filter(({ scheme, recast }) => scheme !== null && !recast);
  const schemeFor = ({ scheme, period }: ChartedPeriod) => {
    if (scheme !== null) return scheme;
    const before = firstReported.filter((other) => comparePeriods(other.period, period) <= 0);
    return (before.at(-1) ?? firstReported[0])?.scheme ?? schemes[0]?.key;
  };
  return schemes
    .map((scheme) => ({ scheme, periods: sorted.filter((one) => schemeFor(one) === scheme.key) }))
    .filter((group) => group.periods.length > 0);
}

export function revenueModel(
  context: ChartContext,
  schemes: readonly ChartedScheme[],
  periods: readonly ChartedPeriod[],
  tickCount: number,
): BarsModel {
  const hues = segmentHues(schemes);
  const groups = groupByScheme(schemes, periods).map((group): BarGroup => {
    const { scheme } = group;
    return {
      key: scheme.key,
      head: null,
      swatches: scheme.segments.map(({ key, name, shortName }) => ({
        name: shortName ?? name,
        hue: hues.get(hueKey(scheme.key, key)) ?? 7,
      })),
      bars: group.periods.map((period) => barOf(context, scheme, period, hues)),
    };
  });
  const highest = Math.max(
    0,
    ...groups.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts)).map((part) => part.to),
  );
  return { ticks: ticksOf(context, niceTicks(0, highest, tickCount), null), groups, broken: true };
}

function barOf(
  context: ChartContext,
  scheme: ChartedScheme,
  charted: ChartedPeriod,
  hues: ReadonlyMap<string, Hue>,
): Bar {
  const { period, total, recast } = charted;
  const label = printPeriod(period, context.locale);
  const when = recast ? context.texts("notes.recastPeriod", { period: label }) : label;
  const nameOf = (subject: string, quantity: Quantity) =>
    context.texts("names.value", { subject, when, value: printQuantity(quantity, context.locale) });
  const parts: BarPart[] = [];
  let top = new Decimal(0);
  for (const { key, name } of scheme.segments) {
    const revenue = charted.segments.find(({ segment }) => segment === key)?.revenue;
    if (revenue === undefined || revenue.value.value === null) continue;
    const from = top;
    top = top.add(revenue.value.value);
    parts.push({
      ...targetOf(context, nameOf(name, revenue.value), revenue),
      from: from.toNumber(),
      to: top.toNumber(),
      look: revenue.value.qualifier === "EXACT" ? "exact" : "hedged",
      hue: hues.get(hueKey(scheme.key, key)) ?? 7,
    });
  }
  const subject = context.texts("names.total");
  if (total !== null && total.value.value !== null) {
    const rest = new Decimal(total.value.value).sub(top);
    if (rest.gt(new Decimal(total.value.value).mul(ROUNDING_SHARE))) {
      const name = parts.length === 0 ? subject : context.texts("notes.notBrokenDown");
      const value = { ...total.value, value: rest.toFixed() };
      const target = { ...targetOf(context, nameOf(name, value), total) };
      parts.push({
        ...target,
        from: top.toNumber(),
        to: top.add(rest).toNumber(),
        look: "total",
        hue: 7,
      });
    }
  }
  const half = period.fiscalPeriod !== "FY";
  const text = total === null ? "" : shortText(context, total.value);
  return {
    key: when,
    label,
    notes: [...halfYearNote(context, period), ...(recast ? [context.texts("notes.recast")] : [])],
    shortNote: recast ? context.texts("notes.recastShort") : null,
    slim: half,
    parts,
    open: total !== null && isOpen(total.value),
    end:
      total === null
        ? null
        : {
            ...seenAs(context, targetOf(context, nameOf(subject, total.value), total), text),
            text,
          },
    undisclosed: null,
    counterpart: null,
  };
}

function isOpen({ qualifier }: Quantity): boolean {
  return qualifier === "MORE_THAN" || qualifier === "AT_LEAST";
}
