import { type ComputedFigure, growthOf, secondHalf, shareOf } from "./growth.ts";
import type { Quantity } from "./quantity.ts";
import { canDeriveSecondHalf, comparePeriods, yearEarlier } from "./reporting-period.ts";
import { firstReported, type ReportedFigure } from "./revenue.ts";

/**
 * Figures that no source prints and that are computed when a page is made: growth on the year
 * before, share of revenue, second half-year, and what an organization (or the companies of a group)
 * raised to date.
 */
export const COMPUTED_KINDS = ["growth", "share", "half", "raised", "raised-by-group"] as const;
export type ComputedKind = (typeof COMPUTED_KINDS)[number];

/** `slug` is that of the figure which grew, is a share or is the full year; else of an organization. */
export interface ComputedKey {
  readonly kind: ComputedKind;
  readonly slug: string;
}

/** `growth.sensetime-annual-2024-fy2024-revenue`: two parts, where a claimed field has three. */
export function printComputedId({ kind, slug }: ComputedKey): string {
  return `${kind}.${slug}`;
}

export function parseComputedId(id: string): ComputedKey | null {
  const [prefix, slug = "", ...rest] = id.split(".");
  const kind = COMPUTED_KINDS.find((known) => known === prefix);
  return kind === undefined || slug === "" || rest.length > 0 ? null : { kind, slug };
}

/** What an input is to the formula. */
export type InputRole = "current" | "previous" | "part" | "total" | "fullYear" | "firstHalf";

export interface ComputedInput<V> {
  readonly role: InputRole;
  readonly figure: ReportedFigure<V>;
}

/** A computed figure with its inputs, in the order of the formula. */
export interface ComputedFromFigures<V> {
  readonly result: ComputedFigure;
  readonly inputs: readonly [ComputedInput<V>, ComputedInput<V>];
}

interface HasQuantity {
  readonly value: Quantity;
}

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
    case "raised":
    case "raised-by-group":
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
  const result = other && compute(figure.amount.value, other.amount.value);
  if (!result || !other) return null;
  return {
    result,
    inputs: [
      { role, figure },
      { role: otherRole, figure: other },
    ],
  };
}

function yearBefore<V>(figures: readonly ReportedFigure<V>[], figure: ReportedFigure<V>) {
  return firstReported(figures).find(
    (other) =>
      other.metric === figure.metric &&
      other.segment?.slug === figure.segment?.slug &&
      comparePeriods(other.period, yearEarlier(figure.period)) === 0,
  );
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
