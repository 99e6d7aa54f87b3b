const WIDTH_OFFSET = 0xfee0;

/**
 * Full-width letters, figures and signs as their ordinary ones, any space as one plain space.
 * Unlike Unicode's own normalisation it leaves a superscript alone: the 1 in "24.04¹" is a footnote.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH_OFFSET))
    .replaceAll("￥", "¥")
    .replace(/\s+/g, " ")
    .trim();
}
