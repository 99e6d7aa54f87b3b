import { Decimal } from "./decimal.ts";
import { eatSign, readFigure } from "./figure-parse.ts";
import { toHalfWidth } from "./half-width.ts";

/**
 * A number as people type it, `1bn`, `250 m`, `10亿`, `3,772,000,000`, as a plain decimal string;
 * null where it is not one number. A comma only groups thousands, so `1,5` is refused.
 */
export function parseMagnitude(text: string): string | null {
  const { negative, rest } = eatSign(toHalfWidth(text));
  const figure = readFigure(rest);
  if (figure === null || figure.hedge !== null || figure.rest !== "") return null;
  const magnitude = figure.number.mul(figure.scale ?? new Decimal(1));
  return (negative ? magnitude.neg() : magnitude).toFixed();
}
