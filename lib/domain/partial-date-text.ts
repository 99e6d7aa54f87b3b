import type { Locale } from "./locale.ts";
import { type PartialDate, yearAndMonth } from "./partial-date.ts";

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const CHINESE_ORDINALS = ["一", "二", "三", "四"] as const;

/**
 * The date at its own precision: "18 Dec 2025", "July 2025", "Q3 2025"; "2025年7月". Whether it was
 * inferred is for the caller to say.
 */
export function printPartialDate(date: PartialDate, locale: Locale): string {
  return locale === "en" ? printEnglish(date) : printChinese(date, locale);
}

function printEnglish({ date, precision }: PartialDate): string {
  const { year, month } = yearAndMonth(date);
  const name = MONTH_NAMES[month - 1] ?? "";
  switch (precision) {
    case "DAY":
      return `${dayOf(date)} ${name.slice(0, 3)} ${year}`;
    case "MONTH":
      return `${name} ${year}`;
    case "QUARTER":
      return `Q${quarterOf(month)} ${year}`;
    case "HALF":
      return `H${month <= 6 ? 1 : 2} ${year}`;
    case "YEAR":
      return String(year);
  }
}

function printChinese({ date, precision }: PartialDate, locale: "zh-Hans" | "zh-Hant"): string {
  const { year, month } = yearAndMonth(date);
  switch (precision) {
    case "DAY":
      return `${year}年${month}月${dayOf(date)}日`;
    case "MONTH":
      return `${year}年${month}月`;
    case "QUARTER":
      return `${year}年第${CHINESE_ORDINALS[quarterOf(month) - 1]}${locale === "zh-Hans" ? "季度" : "季"}`;
    case "HALF":
      return `${year}年${month <= 6 ? "上" : "下"}半年`;
    case "YEAR":
      return `${year}年`;
  }
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}
