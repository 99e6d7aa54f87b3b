import fc from "fast-check";
import type { Metric } from "./reported-figure.ts";
import { FISCAL_PERIODS, type ReportingPeriod } from "./reporting-period.ts";
import type { Report, ReportedFigure, RevenueScheme } from "./revenue.ts";

/** Reported figures for tests: three reports, two schemes that follow each other, and a cross-cut. */

/** `FY2022` or `H1 2025`, as periods are printed. */
export function period(text: string): ReportingPeriod {
  const fiscalPeriod = FISCAL_PERIODS.find((known) => text.startsWith(known)) ?? "FY";
  return { fiscalYear: Number(text.slice(-4)), fiscalPeriod };
}

export function report(name: string, date: string): Report {
  return {
    slug: name.toLowerCase().replace(" ", "-"),
    kind: "ANNUAL_RESULTS",
    period: period(name),
    publishedOn: { date, precision: "DAY", inferred: false },
  };
}

export const ANNUAL_2022 = report("FY2022", "2023-03-28");
export const ANNUAL_2023 = report("FY2023", "2024-03-26");
export const INTERIM_2025 = report("H1 2025", "2025-08-28");

function scheme(slug: string, segments: readonly string[]): RevenueScheme {
  const named = segments.map((segment) => ({ slug: segment, name: nameOf(segment) }));
  return { slug, name: slug, partitionsRevenue: true, segments: named };
}

/** A segment is named by its scheme and what it sells: `old-city`. */
function nameOf(segment: string): string {
  return segment.slice(segment.indexOf("-") + 1);
}

export const OLD = scheme("old", ["old-city", "old-auto"]);
export const CROSS_CUT = { ...scheme("cut", ["cut-related"]), partitionsRevenue: false };
export const NEW = scheme("new", ["new-generative", "new-auto"]);
/** In the order in which they came. */
export const SCHEMES = [OLD, CROSS_CUT, NEW];

function segmentOf(slug: string) {
  return { slug, name: nameOf(slug), scheme: slug.slice(0, slug.indexOf("-")) };
}

/** `what` is a period, alone for the total or with a segment: "FY2022 old-city". */
export function figure<V>(
  what: string,
  amount: V,
  from: Report,
  metric: Metric = "REVENUE",
): ReportedFigure<V> {
  const [, when = "", segment] = /^(.*?\d{4})(?: (\S+))?$/.exec(what) ?? [];
  return {
    slug: [from.slug, what, metric].join("-").toLowerCase().replaceAll(" ", "-"),
    period: period(when),
    metric,
    segment: segment === undefined ? null : segmentOf(segment),
    amount,
    derivation: null,
    report: from,
  };
}

const figures: fc.Arbitrary<ReportedFigure<number>> = fc
  .record({
    when: fc.tuple(fc.constantFrom("FY", "H1 ", "H2 "), fc.integer({ min: 2020, max: 2023 })),
    segment: fc.constantFrom(
      ...["", " old-city", " old-auto", " cut-related", " new-generative", " new-auto"],
    ),
    metric: fc.constantFrom<Metric>("REVENUE", "REVENUE_SHARE"),
    from: fc.constantFrom(ANNUAL_2022, ANNUAL_2023, INTERIM_2025),
    amount: fc.nat({ max: 3 }),
  })
  .map(({ when, segment, amount, from, metric }) =>
    figure(when.join("") + segment, amount, from, metric),
  );

/** Figures as a database holds them: each once in a report. */
export const reportings = fc.uniqueArray(figures, { maxLength: 40, selector: ({ slug }) => slug });

/** The same figures in two orders. */
export const reorderedReportings = reportings.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
  ),
);
