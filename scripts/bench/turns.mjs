/** Measures things by turns, so that what slows the machine down for a while slows down each of them. */
import { median } from "./figures.mjs";

const TURNS = 5;

/**
 * @template {string} Name
 * @param {Record<Name, () => Promise<number>>} sides each makes one figure
 * @param {number} [turns]
 * @returns {Promise<Record<Name, number>>} medians
 */
export async function inTurns(sides, turns = TURNS) {
  const names = /** @type {Name[]} */ (Object.keys(sides));
  /** @type {Map<Name, number[]>} */
  const seen = new Map(names.map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of names) seen.get(name)?.push(await sides[name]());
  }
  const medians = names.map((name) => [name, median(seen.get(name) ?? [])]);
  return Object.fromEntries(medians);
}
