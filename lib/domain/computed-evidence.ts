import { type Basis, originalOf, type Sourced, type ValueConversion } from "./evidence.ts";
import { type ComputedFigure, differenceOf, growthOf, secondHalf, shareOf } from "./growth.ts";
import type { Quantity } from "./quantity.ts";
import { canDeriveSecondHalf, comparePeriods, yearEarlier } from "./reporting-period.ts";
import { compareReports, firstReported, type ReportedFigure } from "./revenue.ts";

/**
 * Figures that no source prints and that are computed when a page is made: growth on the year
 * before, share of revenue, second half-year, a recast less what was first reported, and what an
 * organization, the companies of a group, or the rounds of a filtered list raised.
 */
export const COMPUTED_KINDS = [
  "growth",
  "share",
  "half",
  "difference",
  "raised",
  "raised-by-group",
  "raised-in",
] as const;
export type ComputedKind = (typeof COMPUTED_KINDS)[number];

/**
 * `slug` is that of the figure which grew, is a share, is the full year or is the recast one; of an
 * organization; or, for `raised-in`, the filter of the list as it stands in an address.
 */
export interface ComputedKey {
  readonly kind: ComputedKind;
  readonly slug: string;
}

/** `growth.sensetime-annual-2024-fy2024-revenue`: two parts, where a claimed field has three. */
export function printComputedId({ kind, slug }: ComputedKey): string {
  return `${kind}.${slug}`;
}

/** Under which a computed figure's evidence opens, and how it stands: it is derived. */
export function computedBasis(key: ComputedKey): Basis {
  return { evidence: printComputedId(key), mark: "derived" };
}

export function parseComputedId(id: string): ComputedKey | null {
  const dot = id.indexOf(".");
  const [prefix, slug] = [id.slice(0, dot), id.slice(dot + 1)];
  const kind = COMPUTED_KINDS.find((known) => known === prefix);
  if (kind === undefined || slug === "") return null;
  return kind !== "raised-in" && slug.includes(".") ? null : { kind, slug };
}

/** What an input is to the formula. */
export type InputRole =
  | "current"
  | "previous"
  | "part"
  | "total"
  | "fullYear"
  | "firstHalf"
  | "recast"
  | "first";

export interface ComputedInput<V> {
  readonly role: InputRole;
  readonly figure: ReportedFigure<V>;
}

/** A computed figure with its inputs, in the order of the formula. */
export interface ComputedFromFigures<V> {
  readonly result: ComputedFigure;
  /** Where the inputs were converted: what the result is in their own currency. */
  readonly conversion: ValueConversion<Quantity> | undefined;
  readonly inputs: readonly [ComputedInput<V>, ComputedInput<V>];
}

type HasQuantity = Pick<Sourced<Quantity>, "value" | "conversion">;

/**
 * The computed figure of that kind around the reported figure `slug`, its partner as first
 * reported. Null where there is no partner, or the two give no figure.
 */
export function computeFrom<V extends HasQuantity>(
  figures: readonly ReportedFigure<V>[],
  { kind, slug }: ComputedKey,
): ComputedFromFigures<V> | null {
  const figure = figures.find((candidate) => candidate.slug === slug);
  if (figure === undefined) return null;
  switch (kind) {
    case "growth":
      return pair("current", figure, "previous", yearBefore(figures, figure), growthOf);
    case "share":
      return pair("part", figure, "total", revenueOfPeriod(figures, figure), shareOf);
    case "half":
      return pair("fullYear", figure, "firstHalf", firstHalfOf(figures, figure), secondHalf);
    case "difference":
      return pair("recast", figure, "first", firstPrinted(figures, figure), differenceOf);
    case "raised":
    case "raised-by-group":
    case "raised-in":
      return null;
  }
}

function pair<V extends HasQuantity>(
  role: InputRole,
  figure: ReportedFigure<V>,
  otherRole: InputRole,
  other: ReportedFigure<V> | undefined,
  compute: (a: Quantity, b: Quantity) => ComputedFigure | null,
): ComputedFromFigures<V> | null {
  if (other === undefined) return null;
  const amounts = [figure.amount, other.amount] as const;
  const own = compute(originalOf(amounts[0]), originalOf(amounts[1]));
  if (own === null) return null;
  const rates = amounts.flatMap(({ conversion }) => conversion?.rates ?? []);
  // A change of exchange rates is no growth: percentages stay those of the figures as reported.
  const isMoney = OF_MONEY.has(role);
  const shown = isMoney ? compute(amounts[0].value, amounts[1].value) : own;
  if (shown === null) return null;
  return {
    result: shown,
    conversion:
      isMoney && rates.length > 0 && own.figure ? { original: own.figure, rates } : undefined,
    inputs: [
      { role, figure },
      { role: otherRole, figure: other },
    ],
  };
}

/** Roles of figures from which money is computed, not a percentage. */
const OF_MONEY: ReadonlySet<InputRole> = new Set(["fullYear", "recast"]);

function yearBefore<V>(figures: readonly ReportedFigure<V>[], figure: ReportedFigure<V>) {
  return firstReported(figures).find(
    (other) =>
      other.metric === figure.metric &&
      other.segment?.slug === figure.segment?.slug &&
      comparePeriods(other.period, yearEarlier(figure.period)) === 0,
  );
}

/**
 * The same metric, period and name in the earliest report, if that is another one. Segments go by
 * their name, as a recast puts what keeps its name into another scheme.
 */
function firstPrinted<V>(figures: readonly ReportedFigure<V>[], figure: ReportedFigure<V>) {
  const [first] = figures
    .filter(
      (other) =>
        other.metric === figure.metric &&
        other.segment?.name === figure.segment?.name &&
        comparePeriods(other.period, figure.period) === 0,
    )
    .sort((a, b) => compareReports(a.report, b.report));
  return first?.report.slug === figure.report.slug ? undefined : first;
}

/** The total of the same report where it prints one, else the first that any report prints. */
function revenueOfPeriod<V>(figures: readonly ReportedFigure<V>[], figure: ReportedFigure<V>) {
  const totals = figures.filter(
    (other) =>
      other.metric === "REVENUE" &&
      other.segment === null &&
      other.slug !== figure.slug &&
      comparePeriods(other.period, figure.period) === 0,
  );
  return (
    totals.find(({ report }) => report.slug === figure.report.slug) ?? firstReported(totals)[0]
  );
}

function firstHalfOf<V>(figures: readonly ReportedFigure<V>[], figure: ReportedFigure<V>) {
  const frame = ({ period, segment }: ReportedFigure<V>) => ({
    ...period,
    scheme: segment?.scheme ?? null,
  });
  return firstReported(figures).find(
    (other) =>
      other.metric === figure.metric &&
      other.segment?.slug === figure.segment?.slug &&
      canDeriveSecondHalf(frame(figure), frame(other)),
  );
}
