import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "./decimal.ts";
import { LOCALES } from "./locale.ts";
import { quantities } from "./quantity.arbitrary.ts";
import type { Quantity, Unit } from "./quantity.ts";
import { parseQuantity } from "./quantity-parse.ts";
import { printQuantity } from "./quantity-text.ts";

function money(
  value: string,
  qualifier: Quantity["qualifier"] = "EXACT",
  currency = "CNY",
  maxValue: string | null = null,
): Quantity {
  return { qualifier, value, maxValue, currency, unit: null };
}

function counted(value: string, unit: Unit, qualifier: Quantity["qualifier"] = "EXACT"): Quantity {
  return { qualifier, value, maxValue: null, currency: null, unit };
}

const UNDISCLOSED_YUAN: Quantity = {
  ...money("0", "UNDISCLOSED"),
  value: null,
};

describe("printQuantity in full", () => {
  it.each([
    [money("1000000000", "NEARLY"), "nearly CNY 1bn", "近10亿元", "近10億元"],
    [money("1000000000.00"), "CNY 1bn", "10亿元", "10億元"],
    [money("3772000000"), "CNY 3,772m", "37.72亿元", "37.72億元"],
    [money("2358198000"), "CNY 2,358.198m", "23.58198亿元", "23.58198億元"],
    [money("2358198123.45"), "CNY 2,358,198,123.45", "2,358,198,123.45元", "2,358,198,123.45元"],
    [money("250000000"), "CNY 250m", "2.5亿元", "2.5億元"],
    [money("2400000000", "MORE_THAN"), "over CNY 2.4bn", "超过24亿元", "超過24億元"],
    [money("410000000", "AT_LEAST", "USD"), "at least USD 410m", "至少4.1亿美元", "至少4.1億美元"],
    [
      money("3150000000", "APPROXIMATELY", "HKD"),
      "about HKD 3.15bn",
      "约31.5亿港元",
      "約31.5億港元",
    ],
    [money("1000000000", "LESS_THAN"), "below CNY 1bn", "不到10亿元", "不到10億元"],
    [
      money("1000000000", "BETWEEN", "CNY", "1200000000"),
      "CNY 1bn to 1.2bn",
      "10亿至12亿元",
      "10億至12億元",
    ],
    [money("-4307000000"), "−CNY 4,307m", "−43.07亿元", "−43.07億元"],
    [
      money("-5000000000", "BETWEEN", "CNY", "-4000000000"),
      "−CNY 5bn to −4bn",
      "−50亿至−40亿元",
      "−50億至−40億元",
    ],
    [
      money("1", "BETWEEN", "CNY", "1200000000"),
      "CNY 1 to 1,200,000,000",
      "1至1,200,000,000元",
      "1至1,200,000,000元",
    ],
    [money("0", "BETWEEN", "CNY", "1200000000"), "CNY 0 to 1.2bn", "0至12亿元", "0至12億元"],
    [money("3.85", "EXACT", "HKD"), "HKD 3.85", "3.85港元", "3.85港元"],
    [money("5000000", "EXACT", "EUR"), "EUR 5m", "EUR 500万", "EUR 500萬"],
    [money("1500000000000"), "CNY 1,500bn", "1.5万亿元", "1.5萬億元"],
    [UNDISCLOSED_YUAN, "undisclosed", "未披露", "未披露"],
    [counted("63.7", "PERCENT"), "63.7%", "63.7%", "63.7%"],
    [counted("40000", "GPUS", "MORE_THAN"), "over 40,000 GPUs", "超过4万块GPU", "超過4萬塊GPU"],
    [counted("820000", "CARDS"), "820,000 cards", "82万张卡", "82萬張卡"],
    [counted("1", "GPUS"), "1 GPU", "1块GPU", "1塊GPU"],
    [counted("7", "NANOMETRES"), "7 nm", "7纳米", "7納米"],
    [counted("1", "RANK"), "No. 1", "第1", "第1"],
    [counted("1750000000", "SHARES"), "1,750,000,000 shares", "17.5亿股", "17.5億股"],
  ] as const)("%o is %s, %s, %s", (quantity, en, hans, hant) => {
    expect(LOCALES.map((locale) => printQuantity(quantity, locale))).toEqual([en, hans, hant]);
  });

  it("shows the plus of a growth on request, and no sign on zero", () => {
    expect(printQuantity(counted("10.8", "PERCENT"), "en", "full", "always")).toBe("+10.8%");
    expect(printQuantity(money("-8000000"), "en", "full", "always")).toBe("−CNY 8m");
    expect(printQuantity(counted("0", "PERCENT"), "en", "full", "always")).toBe("0%");
  });
});

describe("printQuantity in short", () => {
  it.each([
    ["3772000000", "EXACT", "CNY 3.77bn", "37.7亿元"],
    ["2404000000", "EXACT", "CNY 2.40bn", "24.0亿元"],
    ["1000000000", "EXACT", "CNY 1bn", "10亿元"],
    ["250000000", "EXACT", "CNY 250m", "2.5亿元"],
    ["34060000000", "EXACT", "CNY 34.1bn", "341亿元"],
    ["999999999", "EXACT", "CNY 1.00bn", "10.0亿元"],
    ["999600", "EXACT", "CNY 999,600", "100万元"],
    ["2406000000", "MORE_THAN", "over CNY 2.40bn", "超过24.0亿元"],
    ["2401000000", "NEARLY", "nearly CNY 2.41bn", "近24.1亿元"],
    ["2406000000", "AT_LEAST", "at least CNY 2.40bn", "至少24.0亿元"],
    ["2401000000", "LESS_THAN", "below CNY 2.41bn", "不到24.1亿元"],
    ["-4307000000", "EXACT", "−CNY 4.31bn", "−43.1亿元"],
  ] as const)("%s %s is %s, %s", (value, qualifier, en, hans) => {
    expect(printQuantity(money(value, qualifier), "en", "compact")).toBe(en);
    expect(printQuantity(money(value, qualifier), "zh-Hans", "compact")).toBe(hans);
  });

  it("rounds a range outwards, also below zero", () => {
    const range = money("1234000000", "BETWEEN", "CNY", "5671000000");
    const loss = money("-5671000000", "BETWEEN", "CNY", "-1239000000");
    expect(printQuantity(range, "en", "compact")).toBe("CNY 1.23bn to 5.68bn");
    expect(printQuantity(loss, "en", "compact")).toBe("−CNY 5.68bn to −1.23bn");
  });

  it("keeps one decimal of a percentage", () => {
    expect(printQuantity(counted("63.66", "PERCENT"), "en", "compact")).toBe("63.7%");
  });

  it("promises no more than a hedge does", () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom(...LOCALES), (quantity, locale) => {
        const read = parseQuantity(printQuantity(quantity, locale, "compact"));
        if (!read.ok || quantity.value === null || read.value.value === null) return;
        const printed = new Decimal(read.value.value).abs();
        const actual = new Decimal(quantity.value).abs();
        if (["MORE_THAN", "AT_LEAST"].includes(quantity.qualifier)) {
          expect(printed.lte(actual)).toBe(true);
        }
        if (["NEARLY", "LESS_THAN"].includes(quantity.qualifier)) {
          expect(printed.gte(actual)).toBe(true);
        }
        // Three significant digits are off by half a percent of the first at most, one if directed.
        expect(printed.sub(actual).abs().lte(actual.mul("0.01").add("0.1"))).toBe(true);
      }),
    );
  });
});

describe("parseQuantity", () => {
  it("reads back all that printQuantity writes in full, in every language", () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom(...LOCALES), (quantity, locale) => {
        const read = parseQuantity(printQuantity(quantity, locale));
        expect(read).toEqual({ ok: true, value: quantity });
      }),
      { numRuns: 2000 },
    );
  });

  it("reads back a figure printed with its plus", () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom(...LOCALES), (quantity, locale) => {
        const read = parseQuantity(printQuantity(quantity, locale, "full", "always"));
        expect(read).toEqual({ ok: true, value: quantity });
      }),
    );
  });

  it.each([
    ["over US$410m", "MORE_THAN", "410000000", "USD"],
    ["HK$2bn", "EXACT", "2000000000", "HKD"],
    ["RMB 250m", "EXACT", "250000000", "CNY"],
    ["¥3,772m", "EXACT", "3772000000", "CNY"],
    ["￥１０亿", "EXACT", "1000000000", "CNY"],
    ["Nearly RMB1 billion", "NEARLY", "1000000000", "CNY"],
    ["突破24亿元", "MORE_THAN", "2400000000", "CNY"],
    ["超10亿元", "MORE_THAN", "1000000000", "CNY"],
    ["逾4.1億美元", "MORE_THAN", "410000000", "USD"],
    ["近十亿元", "NEARLY", "1000000000", "CNY"],
    ["10余亿元", "MORE_THAN", "1000000000", "CNY"],
    ["10亿多元", "MORE_THAN", "1000000000", "CNY"],
    ["10亿元以上", "AT_LEAST", "1000000000", "CNY"],
    ["约10亿元左右", "APPROXIMATELY", "1000000000", "CNY"],
    ["不超过10亿元", "LESS_THAN", "1000000000", "CNY"],
    ["不低於10億元", "AT_LEAST", "1000000000", "CNY"],
    ["人民币三千五百万元", "EXACT", "35000000", "CNY"],
    ["US$3bn+", "AT_LEAST", "3000000000", "USD"],
    ["负43.07亿元", "EXACT", "-4307000000", "CNY"],
    ["CNY -4,307m", "EXACT", "-4307000000", "CNY"],
    ["2.4 billion yuan", "EXACT", "2400000000", "CNY"],
    ["SGD 5m", "EXACT", "5000000", "SGD"],
  ] as const)("reads %s", (text, qualifier, value, currency) => {
    expect(parseQuantity(text)).toEqual({
      ok: true,
      value: money(value, qualifier, currency),
    });
  });

  it.each([
    ["between US$1bn and US$1.2bn"],
    ["US$1bn–1.2bn"],
    ["10-12亿美元"],
    ["介于10亿至12亿美元之间"],
    ["USD 1 to 1.2bn"],
  ])("reads the range %s", (text) => {
    const range = money("1000000000", "BETWEEN", "USD", "1200000000");
    expect(parseQuantity(text)).toEqual({ ok: true, value: range });
  });

  it("reads ranges below zero, and shares a counting word only where the range stays in order", () => {
    const loss = { ...counted("-5", "PERCENT", "BETWEEN"), maxValue: "-4" };
    expect(parseQuantity("-5% - -4%")).toEqual({ ok: true, value: loss });
    const wide = money("500", "BETWEEN", "CNY", "1200000000");
    expect(parseQuantity("CNY 500 to 1.2bn")).toEqual({ ok: true, value: wide });
  });

  it.each([
    ["达到82万张", "820000", "CARDS"],
    ["40,000 GPUs", "40000", "GPUS"],
    ["第一", "1", "RANK"],
    ["#3", "3", "RANK"],
    ["6奈米", "6", "NANOMETRES"],
    ["63.7 per cent", "63.7", "PERCENT"],
  ] as const)("reads the count %s", (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({
      ok: true,
      value: counted(value, unit),
    });
  });

  it.each([
    ["", "EMPTY"],
    ["  　", "EMPTY"],
    ["soon", "UNREADABLE"],
    ["5 bananas", "UNREADABLE"],
    ["CNY 1,5", "UNREADABLE"],
    ["CNY 1.000.000", "UNREADABLE"],
    ["24.04¹亿元", "UNREADABLE"],
    ["数十亿元", "UNREADABLE"],
    ["overpriced", "UNREADABLE"],
    ["--5 CNY", "UNREADABLE"],
    ["constructor", "UNREADABLE"],
    ["QQQ 5m", "UNREADABLE"],
    ["1bn", "MISSING_MEASURE"],
    ["近10亿", "MISSING_MEASURE"],
    ["$5m", "AMBIGUOUS_CURRENCY"],
    ["5m dollars", "AMBIGUOUS_CURRENCY"],
    ["US$5亿港元", "CONFLICTING"],
    ["CNY 1bn to USD 2bn", "CONFLICTING"],
    ["约10亿元以上", "CONFLICTING"],
    ["about CNY 1bn to 2bn", "CONFLICTING"],
    ["CNY 2bn to 1bn", "REVERSED_RANGE"],
    ["HKD 3.855", "TOO_PRECISE"],
    ["CNY 1000000000bn", "TOO_LARGE"],
  ])("refuses '%s' as %s", (text, reason) => {
    expect(parseQuantity(text)).toEqual({ ok: false, reason });
  });

  it("answers any text without throwing, and what it reads it can print and read again", () => {
    const pieces = fc.constantFrom(
      ..."近 超过 over nearly CNY US$ $ 元 亿 万 bn m 1 12 1,000 .5 - − to 至 % 张 十 二 以上 + , .".split(
        " ",
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 7 }).map((words) => words.join("")),
      fc.array(pieces, { maxLength: 7 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...LOCALES), (text, locale) => {
        const read = parseQuantity(text);
        if (read.ok) expect(parseQuantity(printQuantity(read.value, locale))).toEqual(read);
      }),
      { numRuns: 3000 },
    );
  });
});
