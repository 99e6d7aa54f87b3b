/** The pages in memory: bounded in bytes, each with what it rests on and what of that is in doubt. */
import { LRUCache } from "lru-cache";
import { EVERYTHING } from "../changes/catalogue.mjs";
import { bytesInMemory } from "./kept-page.mjs";

/**
 * @typedef {import("./kept-page.mjs").KeptPage} Page
 * @typedef {object} Kept
 * @property {Page} page
 * @property {readonly import("../../lib/door/meeting-point.mjs").Read[]} reads
 * @property {ReadonlySet<string>} tables that were read
 * @property {string} day on which it was rendered
 * @property {Set<string>} doubts tables that have changed since; while there are any, the page is
 *   nothing but a last resort
 */

/**
 * Whether what was read from some tables may be another now that one has changed.
 * @param {ReadonlySet<string>} tables
 * @param {string} changed
 */
export const rests = (tables, changed) =>
  tables.has(changed) || tables.has(EVERYTHING) || changed === EVERYTHING;

export class KeptPages {
  /** @type {LRUCache<string, Kept>} */
  #kept;
  /** Pages being rendered from what still stands. @type {Map<string, Promise<Page>>} */
  #flights = new Map();
  /** Counts changes, so that a page can say what it was rendered before. */
  #count = 0;
  /** Count at the last change of each table. @type {Map<string, number>} */
  #changes = new Map();

  /** @param {{ bytes: number }} options */
  constructor({ bytes }) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: ({ page, reads }, key) =>
        reads.reduce((sum, { bytes }) => sum + bytes, bytesInMemory(page) + key.length),
    });
  }

  /** @param {string} key */
  get(key) {
    return this.#kept.get(key);
  }

  /** To be asked before a page is rendered, and given with it to `keep`. */
  get moment() {
    return this.#count;
  }

  /**
   * Keeps a page, or what is known of it, unless something under it has changed since.
   * @param {string} key
   * @param {Omit<Kept, "doubts">} page
   * @param {number} moment at which its rendering or checking began
   */
  keep(key, page, moment) {
    const overtaken = [...this.#changes].some(
      ([table, count]) => count > moment && rests(page.tables, table),
    );
    if (!overtaken) this.#kept.set(key, { ...page, doubts: new Set() });
  }

  /** @param {string} key */
  flightTo(key) {
    return this.#flights.get(key);
  }

  /** @param {string} key @param {Promise<Page>} flight */
  flying(key, flight) {
    this.#flights.set(key, flight);
    const landed = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.then(landed, landed);
    return flight;
  }

  /** @param {string} table */
  changed(table) {
    this.#count += 1;
    // Who asks from now on does not get what is being rendered from before.
    this.#flights.clear();
    this.#changes.set(table, this.#count);
    for (const kept of this.#kept.values()) {
      if (rests(kept.tables, table)) kept.doubts.add(table);
    }
  }

  /** Anything may have changed. */
  lost() {
    this.changed(EVERYTHING);
  }
}
