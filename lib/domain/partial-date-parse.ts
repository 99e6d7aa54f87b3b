import { toHalfWidth } from "./half-width.ts";
import { CHINESE_NUMERALS, readChineseNumeral } from "./numerals.ts";
import { type ParseResult, parsed, refused } from "./parse-result.ts";
import { isPlainDate, type PartialDate, plainDate } from "./partial-date.ts";
import { MONTH_NAMES } from "./partial-date-text.ts";

/** AMBIGUOUS_ORDER: day and month in figures, in an order that two readers may take differently. */
export type DateProblem =
  | "EMPTY"
  | "UNREADABLE"
  | "AMBIGUOUS_ORDER"
  | "MISSING_YEAR"
  | "NO_SUCH_DATE";

type DateResult = ParseResult<PartialDate, DateProblem>;

/** Full and short names in lower case, with their numbers. */
const MONTHS = new Map<string, number>([
  ...MONTH_NAMES.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ["sept", 9],
]);

/** 1 to 4, by the words that stand for parts of a year. */
const PARTS = new Map<string, number>([
  ...["first", "second", "third", "fourth"].map((word, at): [string, number] => [word, at + 1]),
  ["上", 1],
  ["下", 2],
]);

/**
 * Reads a date in any of the three languages, whichever the page speaks, at the precision the text
 * has. Never guesses: 03/04/2025 is refused, and so is 25/12/2025, lest a column of such dates be
 * half read.
 */
export function parsePartialDate(text: string): DateResult {
  const words = withArabicDigits(toHalfWidth(text)).toLowerCase();
  if (words === "") return refused("EMPTY");
  for (const { pattern, read } of FORMS) {
    const groups = pattern.exec(words)?.groups;
    if (groups !== undefined) return read(groups);
  }
  return refused("UNREADABLE");
}

function withArabicDigits(text: string): string {
  return text.replace(new RegExp(`[${CHINESE_NUMERALS}]+`, "g"), (numeral) =>
    String(readChineseNumeral(numeral) ?? numeral),
  );
}

type Groups = Record<string, string | undefined>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => DateResult;
}

const YEAR = "(?<year>\\d{4})";
const MONTH = "(?<month>\\d{1,2})";
const DAY = "(?<day>\\d{1,2})";
const NAME = "(?<month>[a-z]+)\\.?";
const ORDINAL_DAY = `${DAY}(?:st|nd|rd|th)?`;
const PART = "(?<part>[1-4]|first|second|third|fourth)";

const FORMS: readonly Form[] = [
  ...forms(readYear, `${YEAR} ?年?`),
  ...forms(
    readMonth,
    `${YEAR}[-/.]${MONTH}`,
    `${MONTH}[-/.]${YEAR}`,
    `${YEAR} ?年 ?${MONTH} ?月份?`,
    `${NAME},? ${YEAR}`,
    `${YEAR},? ${NAME}`,
  ),
  ...forms(
    readDay,
    `${YEAR}(?<separator>[-/.])${MONTH}\\k<separator>${DAY}`,
    `${YEAR} ?年 ?${MONTH} ?月 ?${DAY} ?[日号號]`,
    `${ORDINAL_DAY} (?:of )?${NAME},? ${YEAR}`,
    `${NAME} ${ORDINAL_DAY},? ${YEAR}`,
  ),
  ...forms(
    (groups) => readPart(groups, "QUARTER", 4),
    `q${PART},? ?${YEAR}`,
    `${PART}q,? ?${YEAR}`,
    `${YEAR} ?年? ?[-/]?q${PART}`,
    `${PART} quarter(?: of)? ${YEAR}`,
    `${YEAR} ?年 ?第? ?${PART} ?季度?`,
  ),
  ...forms(
    (groups) => readPart(groups, "HALF", 2),
    `h${PART},? ?${YEAR}`,
    `${PART}h,? ?${YEAR}`,
    `${YEAR} ?年? ?[-/]?h${PART}`,
    `${PART} half(?: of)? ${YEAR}`,
    `${YEAR} ?年? ?(?<part>[上下]) ?半年`,
  ),
  ...forms(
    readFigures,
    "(?<first>\\d{1,2})[-/.](?<second>\\d{1,2})[-/.](?:\\d{2})?(?<ending>\\d{2})",
  ),
  ...forms(
    () => refused("MISSING_YEAR"),
    `(?<month>${[...MONTHS.keys()].join("|")})\\.?(?: ${ORDINAL_DAY})?`,
    `${ORDINAL_DAY} (?<month>${[...MONTHS.keys()].join("|")})\\.?`,
    `${MONTH} ?月(?: ?\\d{1,2} ?[日号號])?`,
    "(?<part>[hq][1-4]|[1-4][hq]|[上下]半年|第? ?[1-4] ?季度?)",
  ),
];

function forms(read: (groups: Groups) => DateResult, ...patterns: readonly string[]): Form[] {
  return patterns.map((pattern) => ({
    pattern: new RegExp(`^${pattern}$`),
    read,
  }));
}

function readYear({ year }: Groups): DateResult {
  return checked({
    date: plainDate(Number(year), 1, 1),
    precision: "YEAR",
    inferred: false,
  });
}

function readMonth({ year, month }: Groups): DateResult {
  const number = monthNumber(month);
  if (number === null) return refused("UNREADABLE");
  return checked({
    date: plainDate(Number(year), number, 1),
    precision: "MONTH",
    inferred: false,
  });
}

function readDay({ year, month, day }: Groups): DateResult {
  const number = monthNumber(month);
  if (number === null) return refused("UNREADABLE");
  const date = plainDate(Number(year), number, Number(day));
  return checked({ date, precision: "DAY", inferred: false });
}

/** Day and month in figures: in either order a day, or in neither. */
function readFigures({ first, second, ending }: Groups): DateResult {
  // Of the year only its last figures matter: no century is named, and each fourth year has 29 February.
  const isDay = (month: string | undefined, day: string | undefined) =>
    isPlainDate(plainDate(2000 + Number(ending), Number(month), Number(day)));
  const couldBe = isDay(first, second) || isDay(second, first);
  return refused(couldBe ? "AMBIGUOUS_ORDER" : "NO_SUCH_DATE");
}

function readPart(
  { year, part = "" }: Groups,
  precision: "QUARTER" | "HALF",
  parts: number,
): DateResult {
  const number = PARTS.get(part) ?? Number(part);
  // A third half-year falls into a month 13, which no calendar has.
  const month = (number - 1) * (12 / parts) + 1;
  return checked({
    date: plainDate(Number(year), month, 1),
    precision,
    inferred: false,
  });
}

function monthNumber(month = ""): number | null {
  return /^\d+$/.test(month) ? Number(month) : (MONTHS.get(month) ?? null);
}

function checked(date: PartialDate): DateResult {
  const exists = isPlainDate(date.date) && !date.date.startsWith("0");
  return exists ? parsed(date) : refused("NO_SUCH_DATE");
}
