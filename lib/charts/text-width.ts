import { INTER_WIDTHS } from "./inter-widths.ts";

type Weight = keyof typeof INTER_WIDTHS;

const WIDTHS: Record<Weight, ReadonlyMap<string, number>> = {
  400: widthsByCharacter(400),
  600: widthsByCharacter(600),
};

/** Letters that the table lacks, mostly accented ones, in thousandths of an em. */
const OTHER_WIDTH = 600;
const FULL_WIDTH = 1000;

/** Chinese, Japanese and Korean signs and full-width forms take the whole em. */
const FULL_WIDTH_SIGN =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Width in pixels of a line of text in the charts' type. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const widths = WIDTHS[weight];
  let sum = 0;
  for (const sign of text) {
    sum += widths.get(sign) ?? (FULL_WIDTH_SIGN.test(sign) ? FULL_WIDTH : OTHER_WIDTH);
  }
  return (sum * size) / 1000;
}

/** The text, or as much of it as fits with an ellipsis behind it. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join("").trimEnd()}…`, size) > room) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

function widthsByCharacter(weight: Weight): Map<string, number> {
  return new Map(
    INTER_WIDTHS[weight].flatMap(([width, signs]) =>
      [...signs].map((sign): [string, number] => [sign, width]),
    ),
  );
}
