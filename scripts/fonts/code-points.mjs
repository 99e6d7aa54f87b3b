/**
 * Code points of a range as style sheets write it: `U+4e00,U+4e03-4e05`.
 * @param {string} range
 */
export function codePointsOf(range) {
  return range.split(",").flatMap((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const start = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - start + 1 }, (_, at) => start + at);
  });
}
