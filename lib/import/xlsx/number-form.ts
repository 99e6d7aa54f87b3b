import { Decimal } from "@/lib/domain/decimal";

/** What a number in a cell means: itself, a share, or a day told as precisely as it is shown. */
export type NumberForm = "PLAIN" | "PERCENT" | "DAY" | "MONTH" | "YEAR" | "TIME";

/** Formats that have a number and no code: ECMA-376, part 1, 18.8.30. */
const DAYS = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const MONTHS = new Set([17]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
const PERCENTS = new Set([9, 10]);

export function numberFormOf(id: number, code: string | undefined): NumberForm {
  if (code !== undefined) return formOfCode(code);
  if (DAYS.has(id)) return "DAY";
  if (MONTHS.has(id)) return "MONTH";
  if (TIMES.has(id)) return "TIME";
  return PERCENTS.has(id) ? "PERCENT" : "PLAIN";
}

/** `yyyy"年"m"月"` shows a month; what is quoted, escaped or in brackets is no part of it. */
function formOfCode(code: string): NumberForm {
  const [positive = ""] = code.split(";");
  const signs = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").toLowerCase();
  if (/%/.test(signs)) return "PERCENT";
  if (/general/.test(signs) || /[0#?]/.test(signs)) return "PLAIN";
  if (/d/.test(signs)) return "DAY";
  if (/y/.test(signs)) return /m/.test(signs) ? "MONTH" : "YEAR";
  return /[hs]/.test(signs) ? "TIME" : "PLAIN";
}

/** Days from 1 January 1970 back to day 0 of each way of counting them. */
const DAY_ZERO = -25_569;
const DAY_ZERO_1904 = -24_107;
const MILLISECONDS = 86_400_000;
/** Spreadsheets count a 29 February 1900 that never was. */
const AFTER_PHANTOM_DAY = 61;
/** Digits that spreadsheets show of a number. */
const DIGITS = 15;

/** A cell's number as a person would type it. */
export function numberText(value: string, form: NumberForm, isFrom1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (form === "DAY" || form === "MONTH" || form === "YEAR") {
    const day = dayOf(number, isFrom1904);
    if (day === null) return value;
    return day.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[form]);
  }
  const shown = new Decimal(number.toPrecision(DIGITS));
  return form === "PERCENT" ? `${shown.mul(100).toFixed()}%` : shown.toFixed();
}

function dayOf(number: number, isFrom1904: boolean): string | null {
  const whole = Math.floor(number);
  const shift = !isFrom1904 && whole < AFTER_PHANTOM_DAY ? 1 : 0;
  const day = new Date((whole + shift + (isFrom1904 ? DAY_ZERO_1904 : DAY_ZERO)) * MILLISECONDS);
  const year = day.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? day.toISOString().slice(0, 10) : null;
}
