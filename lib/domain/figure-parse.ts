import { Decimal } from "./decimal.ts";
import { CHINESE_NUMERALS, readChineseNumeral } from "./numerals.ts";
import type { Qualifier } from "./qualifier.ts";
import { HEDGES_WITHIN, SCALE_WORDS } from "./quantity-words.ts";

/** A number as written, its counting word apart, and the text after both. */
export interface Figure {
  readonly number: Decimal;
  /** What the counting word multiplies by; null where there is none. */
  readonly scale: Decimal | null;
  /** 余, 多 or + next to the number. */
  readonly hedge: Qualifier | null;
  readonly rest: string;
}

const ARABIC = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const CHINESE = new RegExp(`^[${CHINESE_NUMERALS}]+`);

/** Reads a figure without sign from the start of a text: `3,772m`, `十亿`, `10余亿`. */
export function readFigure(text: string): Figure | null {
  const written = ARABIC.exec(text)?.[0] ?? CHINESE.exec(text)?.[0];
  if (written === undefined) return null;
  const number = numberOf(written);
  if (number === null) return null;
  const early = eatWord(text.slice(written.length).trimStart(), HEDGES_WITHIN);
  const scale = eatWord(early.rest.trimStart(), SCALE_WORDS);
  const late = eatWord(scale.rest, HEDGES_WITHIN);
  return {
    number,
    scale: scale.meaning === null ? null : new Decimal(scale.meaning),
    hedge: early.meaning ?? late.meaning,
    rest: late.rest.trimStart(),
  };
}

function numberOf(written: string): Decimal | null {
  if (/^\d/.test(written)) return new Decimal(written.replaceAll(",", ""));
  const numeral = readChineseNumeral(written);
  return numeral === null ? null : new Decimal(numeral);
}

/** Takes the first word of the table that the text begins with; a Latin one only as a whole word. */
export function eatWord<Meaning>(
  text: string,
  table: readonly (readonly [string, Meaning])[],
): { readonly meaning: Meaning | null; readonly rest: string } {
  const lower = text.toLowerCase();
  const hit = table.find(
    ([word]) =>
      lower.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(lower.slice(word.length))),
  );
  return hit === undefined
    ? { meaning: null, rest: text }
    : { meaning: hit[1], rest: text.slice(hit[0].length) };
}

const SIGN = /^(?:(?<minus>[-−负負])|\+)\s*/;

/** Takes a plus or minus, in whatever sign or Chinese word, from the start of a text. */
export function eatSign(text: string): {
  readonly negative: boolean;
  readonly rest: string;
} {
  const sign = SIGN.exec(text);
  return {
    negative: sign?.groups?.minus !== undefined,
    rest: text.slice(sign?.[0].length ?? 0),
  };
}
