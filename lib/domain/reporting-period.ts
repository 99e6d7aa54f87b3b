import type { Locale } from "./locale.ts";
import { type DaySpan, yearAndMonth } from "./partial-date.ts";
import { parsePartialDate } from "./partial-date-parse.ts";

export const FISCAL_PERIODS = ["FY", "H1", "H2"] as const;
export type FiscalPeriod = (typeof FISCAL_PERIODS)[number];

export const REPORT_KINDS = ["PROSPECTUS", "ANNUAL_RESULTS", "INTERIM_RESULTS"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A reporting period of a company whose fiscal year is the calendar year. */
export interface ReportingPeriod {
  readonly fiscalYear: number;
  readonly fiscalPeriod: FiscalPeriod;
}

const MONTH_DAYS: Record<FiscalPeriod, { from: string; to: string }> = {
  FY: { from: "01-01", to: "12-31" },
  H1: { from: "01-01", to: "06-30" },
  H2: { from: "07-01", to: "12-31" },
};

/** First and last day of the period, both included. */
export function daysOf({ fiscalYear, fiscalPeriod }: ReportingPeriod): DaySpan {
  const { from, to } = MONTH_DAYS[fiscalPeriod];
  return { from: `${fiscalYear}-${from}`, to: `${fiscalYear}-${to}` };
}

/** `FY2024`, `H1 2025`: for keys, and what an English reader sees. */
export function periodKey({ fiscalYear, fiscalPeriod }: ReportingPeriod): string {
  return fiscalPeriod === "FY" ? `FY${fiscalYear}` : `${fiscalPeriod} ${fiscalYear}`;
}

const CHINESE_PERIODS: Record<FiscalPeriod, string> = { FY: "", H1: "上半年", H2: "下半年" };

/** `FY2024`, `H1 2025`; `2024年`, `2025年上半年`. */
export function printPeriod(period: ReportingPeriod, locale: Locale): string {
  if (locale === "en") return periodKey(period);
  return `${period.fiscalYear}年${CHINESE_PERIODS[period.fiscalPeriod]}`;
}

/** Reads `FY2024`, `2024`, `H1 2025`, `2025年上半年`; null for what is no fiscal period. */
export function readPeriod(text: string): ReportingPeriod | null {
  const date = parsePartialDate(text.trim().replace(/^(?:fy|fiscal year)\s*/i, ""));
  if (!date.ok) return null;
  const { year, month } = yearAndMonth(date.value.date);
  if (date.value.precision === "YEAR") return { fiscalYear: year, fiscalPeriod: "FY" };
  if (date.value.precision !== "HALF") return null;
  return { fiscalYear: year, fiscalPeriod: month === 1 ? "H1" : "H2" };
}

/** The period a year earlier, with which growth compares. */
export function yearEarlier(period: ReportingPeriod): ReportingPeriod {
  return { ...period, fiscalYear: period.fiscalYear - 1 };
}

/** In order of their last day; a half-year before the year that it closes. */
export function comparePeriods(a: ReportingPeriod, b: ReportingPeriod): number {
  const ends = [daysOf(a).to, daysOf(b).to] as const;
  if (ends[0] !== ends[1]) return ends[0] < ends[1] ? -1 : 1;
  return Number(a.fiscalPeriod === "FY") - Number(b.fiscalPeriod === "FY");
}

export function samePeriod(a: ReportingPeriod, b: ReportingPeriod): boolean {
  return comparePeriods(a, b) === 0;
}

/** What must fit before one figure may be taken from another. */
export interface FigureFrame extends ReportingPeriod {
  /** Segment scheme, null for a total, which belongs to none. */
  readonly scheme: string | null;
}

/** Whether the second half-year may be taken as the year less the first: one year, one scheme. */
export function canDeriveSecondHalf(fullYear: FigureFrame, firstHalf: FigureFrame): boolean {
  return (
    fullYear.fiscalPeriod === "FY" &&
    firstHalf.fiscalPeriod === "H1" &&
    fullYear.fiscalYear === firstHalf.fiscalYear &&
    fullYear.scheme === firstHalf.scheme
  );
}
