/** Addresses that differ each time: `{1900-1999}` in one stands for each of these numbers in turn. */

const RANGE = /\{(\d+)-(\d+)\}/g;

/**
 * @param {string} template
 * @param {number} turn from 0; no two have the same address until all numbers were joined with all
 */
export function newAddress(template, turn) {
  let rest = turn;
  return template.replaceAll(RANGE, (_range, from, to) => {
    const count = Number(to) - Number(from) + 1;
    const number = Number(from) + (rest % count);
    rest = Math.floor(rest / count);
    return String(number);
  });
}

/** @param {string} template */
export const isNewEachTime = (template) => newAddress(template, 0) !== newAddress(template, 1);
