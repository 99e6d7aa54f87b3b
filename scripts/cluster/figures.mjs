/** Arithmetic of the drills: what readers got, and whether any of it was too old. */

/**
 * @typedef {object} Answer what a reader got
 * @property {number} asked when, in milliseconds
 * @property {number} took milliseconds
 * @property {number} status 0 where there was no answer
 * @property {string} did what the door says that it did
 * @property {number | null} seen the number of the publication on the page, where it shows one
 * @property {string} [reason] why there was no answer
 */
/** @typedef {{ number: number, at: number }} Acknowledged a publication, and when its writer was told */

/** Pages that say of themselves that they are old. */
const ADMITTED = "stale";

/** @param {Answer} answer */
export function isFailed({ status }) {
  return status === 0 || status >= 500;
}

/**
 * Answers older than what was acknowledged before they were asked for, and which do not say so.
 * @param {readonly Answer[]} answers
 * @param {readonly Acknowledged[]} publications in the order of their numbers
 */
export function tooOld(answers, publications) {
  return answers.filter(({ asked, seen, did, status }) => {
    if (seen === null || status !== 200 || did === ADMITTED) return false;
    const before = publications.findLast(({ at }) => at < asked);
    return before !== undefined && seen < before.number;
  });
}

/**
 * @param {readonly number[]} values
 * @param {number} part from 0 to 1
 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** The longest time between two moments, beginning and end included. @param {readonly number[]} moments */
export function longestGap(moments) {
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment));
  return Math.max(0, ...gaps);
}

/** @param {readonly Answer[]} answers */
export function summary(answers) {
  const failed = answers.filter(isFailed);
  const took = answers.filter((answer) => !isFailed(answer)).map((answer) => answer.took);
  return {
    answers: answers.length,
    failed: failed.length,
    stale: answers.filter(({ did }) => did === ADMITTED).length,
    median: Math.round(quantile(took, 0.5)),
    slowest: Math.round(Math.max(0, ...took)),
  };
}
