const DIGITS = new Map(
  [..."〇零一二三四五六七八九"].map((sign, at) => [sign, Math.max(0, at - 1)]),
);
DIGITS.set("两", 2).set("兩", 2);

const PLACES = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** Characters that `readChineseNumeral` understands, for a character class. */
export const CHINESE_NUMERALS = "〇零一二两兩三四五六七八九十百千";

/** "二〇二五" (digit by digit) is 2025, "二十三" is 23, "三千五百" is 3500; null for anything else. */
export function readChineseNumeral(text: string): number | null {
  const signs = [...text];
  if (signs.length === 0) return null;
  return signs.some((sign) => PLACES.has(sign)) ? readPlaces(signs) : readDigits(signs);
}

function readDigits(signs: readonly string[]): number | null {
  const digits = signs.map((sign) => DIGITS.get(sign));
  return digits.includes(undefined) ? null : Number(digits.join(""));
}

function readPlaces(signs: readonly string[]): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const place = PLACES.get(sign);
    if (place === undefined) {
      const next = DIGITS.get(sign);
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
      continue;
    }
    if (place >= lastPlace || digit === 0) return null;
    // "十五" leaves out the leading one.
    total += (digit ?? 1) * place;
    digit = null;
    lastPlace = place;
  }
  return total + (digit ?? 0);
}
