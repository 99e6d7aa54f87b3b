import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locale.ts";
import { partialDates } from "./partial-date.arbitrary.ts";
import type { DatePrecision } from "./partial-date.ts";
import { parsePartialDate } from "./partial-date-parse.ts";
import { printPartialDate } from "./partial-date-text.ts";

describe("parsePartialDate", () => {
  it("reads back all that printPartialDate writes, in every language", () => {
    fc.assert(
      fc.property(partialDates, fc.constantFrom(...LOCALES), (date, locale) => {
        const read = parsePartialDate(printPartialDate(date, locale));
        expect(read).toEqual({ ok: true, value: { ...date, inferred: false } });
      }),
      { numRuns: 1000 },
    );
  });

  const readings: Record<string, readonly [string, DatePrecision]> = {
    二〇二五年七月: ["2025-07-01", "MONTH"],
    二零二五年十二月二十三日: ["2025-12-23", "DAY"],
    "2025-07": ["2025-07-01", "MONTH"],
    "07/2025": ["2025-07-01", "MONTH"],
    "2025/7/23": ["2025-07-23", "DAY"],
    "2025-07-23": ["2025-07-23", "DAY"],
    "２０２５年７月２３日": ["2025-07-23", "DAY"],
    "2025 年 7 月": ["2025-07-01", "MONTH"],
    "2025年7月份": ["2025-07-01", "MONTH"],
    "2025年7月1日": ["2025-07-01", "DAY"],
    "2025年7月1號": ["2025-07-01", "DAY"],
    "July 2025": ["2025-07-01", "MONTH"],
    "Jul 2025": ["2025-07-01", "MONTH"],
    "Sept. 2025": ["2025-09-01", "MONTH"],
    "23 July 2025": ["2025-07-23", "DAY"],
    "July 23rd, 2025": ["2025-07-23", "DAY"],
    "H1 2025": ["2025-01-01", "HALF"],
    "2025H2": ["2025-07-01", "HALF"],
    "1H 2025": ["2025-01-01", "HALF"],
    "first half of 2025": ["2025-01-01", "HALF"],
    "2025年上半年": ["2025-01-01", "HALF"],
    二〇二五年下半年: ["2025-07-01", "HALF"],
    "2025Q3": ["2025-07-01", "QUARTER"],
    "third quarter of 2025": ["2025-07-01", "QUARTER"],
    "2025年三季度": ["2025-07-01", "QUARTER"],
    "2025年第3季": ["2025-07-01", "QUARTER"],
    "2025": ["2025-01-01", "YEAR"],
    二〇二五年: ["2025-01-01", "YEAR"],
    "29 Feb 2024": ["2024-02-29", "DAY"],
  };
  it.each(Object.entries(readings))("reads %s", (text, [date, precision]) => {
    expect(parsePartialDate(text)).toEqual({
      ok: true,
      value: { date, precision, inferred: false },
    });
  });

  it.each([
    ["", "EMPTY"],
    ["03/04/2025", "AMBIGUOUS_ORDER"],
    ["25/12/2025", "AMBIGUOUS_ORDER"],
    ["3.4.25", "AMBIGUOUS_ORDER"],
    ["29/02/2024", "AMBIGUOUS_ORDER"],
    ["29/02/2025", "NO_SUCH_DATE"],
    ["31/02/2025", "NO_SUCH_DATE"],
    ["31.6.25", "NO_SUCH_DATE"],
    ["32/01/2025", "NO_SUCH_DATE"],
    ["7月23日", "MISSING_YEAR"],
    ["July", "MISSING_YEAR"],
    ["23 Jul", "MISSING_YEAR"],
    ["H1", "MISSING_YEAR"],
    ["上半年", "MISSING_YEAR"],
    ["2025-02-29", "NO_SUCH_DATE"],
    ["2025-13", "NO_SUCH_DATE"],
    ["31 April 2025", "NO_SUCH_DATE"],
    ["Q5 2025", "UNREADABLE"],
    ["H3 2025", "NO_SUCH_DATE"],
    ["0025", "NO_SUCH_DATE"],
    ["2025-07/23", "UNREADABLE"],
    ["3Q25", "UNREADABLE"],
    ["Foo 2025", "UNREADABLE"],
    ["constructor 2025", "UNREADABLE"],
    ["2025年7月上旬", "UNREADABLE"],
    ["about July 2025", "UNREADABLE"],
  ])("refuses '%s' as %s", (text, reason) => {
    expect(parsePartialDate(text)).toEqual({ ok: false, reason });
  });

  it("answers any text without throwing", () => {
    const pieces = fc.constantFrom(
      ..."2025 年 月 日 7 31 - / . 上半年 第 三 季 q h July 二〇二五 十".split(" "),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 6 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...LOCALES), (text, locale) => {
        const read = parsePartialDate(text);
        if (!read.ok) return;
        expect(parsePartialDate(printPartialDate(read.value, locale))).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });
});
