/** Days of a made-up world, counted from its first. A partial date names the first day of its span. */

const FIRST = Date.UTC(2005, 0, 1);
const LAST = Date.UTC(2026, 5, 30);
const DAY = 86_400_000;

export const LAST_DAY = (LAST - FIRST) / DAY;

/** @typedef {"DAY" | "MONTH" | "QUARTER" | "HALF" | "YEAR"} Precision */

/** @type {Readonly<Record<Precision, number>>} */
const MONTHS = { DAY: 0, MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };

/** @param {number} time */
const printed = (time) => new Date(time).toISOString().slice(0, 10);

/** @param {number} day */
export const dayText = (day) => printed(FIRST + day * DAY);

/**
 * The span of a precision in which a day lies.
 * @param {number} day
 * @param {Precision} precision
 */
export function spanAround(day, precision) {
  if (precision === "DAY") return { first: day, last: day };
  const date = new Date(FIRST + day * DAY);
  const length = MONTHS[precision];
  const month = Math.floor(date.getUTCMonth() / length) * length;
  const year = date.getUTCFullYear();
  return {
    first: (Date.UTC(year, month, 1) - FIRST) / DAY,
    last: (Date.UTC(year, month + length, 1) - FIRST) / DAY - 1,
  };
}
