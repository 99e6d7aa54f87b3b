import type { Locale } from "./locale.ts";

/** What stands between parts of a line that no message joins. */
interface Punctuation {
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly stop: string;
  /** Between two sentences. */
  readonly gap: string;
}

const FULL_WIDTH: Punctuation = { comma: "，", semicolon: "；", colon: "：", stop: "。", gap: "" };

/** Chinese signs carry their own room. */
export const PUNCTUATION: Record<Locale, Punctuation> = {
  en: { comma: ", ", semicolon: "; ", colon: ": ", stop: ".", gap: " " },
  "zh-Hans": FULL_WIDTH,
  "zh-Hant": FULL_WIDTH,
};
