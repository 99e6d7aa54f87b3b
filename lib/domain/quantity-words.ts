import type { Locale } from "./locale.ts";
import type { Qualifier } from "./qualifier.ts";
import type { Unit } from "./quantity.ts";

/** The words of quantities in every language: what is printed first, then what is understood. */

export const MINUS = "−";

type SpokenHedge = Exclude<Qualifier, "EXACT" | "BETWEEN">;

export const HEDGE_WORDS: Record<Locale, Record<SpokenHedge, string>> = {
  en: {
    APPROXIMATELY: "about",
    NEARLY: "nearly",
    MORE_THAN: "over",
    LESS_THAN: "below",
    AT_LEAST: "at least",
    UNDISCLOSED: "undisclosed",
  },
  "zh-Hans": {
    APPROXIMATELY: "约",
    NEARLY: "近",
    MORE_THAN: "超过",
    LESS_THAN: "不到",
    AT_LEAST: "至少",
    UNDISCLOSED: "未披露",
  },
  "zh-Hant": {
    APPROXIMATELY: "約",
    NEARLY: "近",
    MORE_THAN: "超過",
    LESS_THAN: "不到",
    AT_LEAST: "至少",
    UNDISCLOSED: "未披露",
  },
};

/** Stands between the ends of a range. */
export const RANGE_WORDS: Record<Locale, string> = {
  en: " to ",
  "zh-Hans": "至",
  "zh-Hant": "至",
};

/** A counting word, what it multiplies by, and the decimals up to which a full figure uses it. */
export interface Scale {
  readonly word: string;
  readonly size: string;
  readonly decimals: number;
}

/** Largest first. */
export const SCALES: Record<Locale, readonly Scale[]> = {
  en: [
    { word: "bn", size: "1000000000", decimals: 2 },
    { word: "m", size: "1000000", decimals: 3 },
  ],
  "zh-Hans": [
    { word: "万亿", size: "1000000000000", decimals: 4 },
    { word: "亿", size: "100000000", decimals: 6 },
    { word: "万", size: "10000", decimals: 4 },
  ],
  "zh-Hant": [
    { word: "萬億", size: "1000000000000", decimals: 4 },
    { word: "億", size: "100000000", decimals: 6 },
    { word: "萬", size: "10000", decimals: 4 },
  ],
};

/** What stands before and after a figure. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** Currencies that Chinese names by a word; all others stand as ISO code before the figure. */
const CHINESE_CURRENCIES = new Map([
  ["CNY", "元"],
  ["USD", "美元"],
  ["HKD", "港元"],
]);

export function currencyFrame(currency: string, locale: Locale): Frame {
  const word = locale === "en" ? undefined : CHINESE_CURRENCIES.get(currency);
  return word === undefined ? { before: `${currency} `, after: "" } : { before: "", after: word };
}

export const UNIT_FRAMES: Record<Locale, Record<Unit, Frame>> = {
  en: {
    PERCENT: { before: "", after: "%" },
    RANK: { before: "No. ", after: "" },
    COMPANIES: { before: "", after: " companies" },
    GPUS: { before: "", after: " GPUs" },
    CARDS: { before: "", after: " cards" },
    UNITS: { before: "", after: " units" },
    SHARES: { before: "", after: " shares" },
    NANOMETRES: { before: "", after: " nm" },
  },
  "zh-Hans": {
    PERCENT: { before: "", after: "%" },
    RANK: { before: "第", after: "" },
    COMPANIES: { before: "", after: "家公司" },
    GPUS: { before: "", after: "块GPU" },
    CARDS: { before: "", after: "张卡" },
    UNITS: { before: "", after: "件" },
    SHARES: { before: "", after: "股" },
    NANOMETRES: { before: "", after: "纳米" },
  },
  "zh-Hant": {
    PERCENT: { before: "", after: "%" },
    RANK: { before: "第", after: "" },
    COMPANIES: { before: "", after: "家公司" },
    GPUS: { before: "", after: "塊GPU" },
    CARDS: { before: "", after: "張卡" },
    UNITS: { before: "", after: "件" },
    SHARES: { before: "", after: "股" },
    NANOMETRES: { before: "", after: "納米" },
  },
};

/** English after the figure 1. */
export const ENGLISH_SINGULARS: Partial<Record<Unit, string>> = {
  COMPANIES: " company",
  GPUS: " GPU",
  CARDS: " card",
  UNITS: " unit",
  SHARES: " share",
};

/** Words that readers and sources use for the same, in lower case. */
export const UNDISCLOSED_WORDS: ReadonlySet<string> = new Set([
  ...["undisclosed", "not disclosed", "an undisclosed amount", "未披露", "未公开", "未公開"],
  ...["未透露", "金额未披露", "金額未披露"],
]);

type WordTable<Meaning> = readonly (readonly [word: string, meaning: Meaning])[];

/** Pairs of all words and their meaning, the longest word first: 不超过 is read before 超过. */
function wordTable<Meaning extends string>(
  ...rows: readonly (readonly [Meaning, string])[]
): WordTable<Meaning> {
  return rows
    .flatMap(([meaning, words]) => words.split("|").map((word) => [word, meaning] as const))
    .sort(([a], [b]) => b.length - a.length);
}

export const HEDGES_BEFORE = wordTable<Qualifier>(
  ["EXACT", "达到|达|達到|達"],
  ["NEARLY", "nearly|almost|close to|just under|近|将近|將近|接近"],
  ["APPROXIMATELY", "about|approximately|approx.|approx|around|roughly|circa|ca.|c.|~|≈"],
  ["APPROXIMATELY", "约为|约|大约|約為|約|大約"],
  ["MORE_THAN", "over|more than|just over|above|exceeding|in excess of|upwards of|>"],
  ["MORE_THAN", "超过|超|逾|突破|多于|高于|超過|多於|高於"],
  ["AT_LEAST", "at least|no less than|not less than|≥|>=|至少|不少于|不低于|不少於|不低於"],
  ["LESS_THAN", "below|under|less than|fewer than|up to|at most|no more than|<|≤|<="],
  ["LESS_THAN", "不到|不足|低于|少于|不超过|低於|少於|不超過"],
  ["BETWEEN", "between|from|介于|介於|介乎"],
);

export const HEDGES_AFTER = wordTable<Qualifier>(
  ["AT_LEAST", "or more|以上"],
  ["LESS_THAN", "or less|以下"],
  ["APPROXIMATELY", "左右"],
  ["BETWEEN", "之间|之間"],
);

/** Marks right after a number or its counting word: 10余亿, 40,000+. */
export const HEDGES_WITHIN = wordTable<Qualifier>(["MORE_THAN", "余|餘|多"], ["AT_LEAST", "+"]);

export const RANGE_MARKS = [" and ", " to ", "至", "到", "~", "–", "—", "-"] as const;

/** Counting words and the power of ten they stand for. */
export const SCALE_WORDS = wordTable(
  ["1e3", "k|thousand"],
  ["1e4", "万|萬"],
  ["1e5", "十万|十萬"],
  ["1e6", "m|mn|mln|million|百万|百萬"],
  ["1e7", "千万|千萬"],
  ["1e8", "亿|億"],
  ["1e9", "bn|b|billion|十亿|十億"],
  ["1e10", "百亿|百億"],
  ["1e11", "千亿|千億"],
  ["1e12", "tn|trillion|万亿|萬億"],
);

/** ISO codes, or `AMBIGUOUS` for a word that several currencies share. */
export const CURRENCY_WORDS = wordTable(
  ["CNY", "cny|rmb|cn¥|¥|yuan|元|人民币|人民幣|元人民币|元人民幣"],
  ["USD", "usd|us$|us dollars|美元|美金"],
  ["HKD", "hkd|hk$|hong kong dollars|港元|港币|港幣"],
  ["EUR", "eur|€|euros|欧元|歐元"],
  ["GBP", "gbp|£|英镑|英鎊"],
  ["JPY", "jpy|日元|日圆|日圓"],
  ["AMBIGUOUS", "$|dollars"],
);

export const UNIT_WORDS = wordTable<Unit>(
  ["PERCENT", "%|percent|per cent"],
  ["RANK", "no.|no|#|rank|第|名|位"],
  ["COMPANIES", "companies|company|家公司|家企业|家企業|家"],
  ["GPUS", "gpus|gpu|块gpu|塊gpu|张gpu|張gpu|颗gpu|顆gpu"],
  ["CARDS", "cards|card|张卡|張卡|张|張"],
  ["UNITS", "units|unit|件|台|臺|套"],
  ["SHARES", "shares|share|股"],
  ["NANOMETRES", "nm|nanometres|nanometers|纳米|納米|奈米"],
);
