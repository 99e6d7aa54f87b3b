/** The pages in memory: bounded in bytes, each with what it rests on and whether that still stands. */
import { LRUCache } from "lru-cache";
import { EVERYTHING } from "./catalogue.mjs";
import { bytesOf } from "./kept-page.mjs";

/**
 * @typedef {import("./kept-page.mjs").KeptPage} Page
 * @typedef {object} Kept
 * @property {Page} page
 * @property {ReadonlySet<string>} tables
 * @property {string} day on which it was rendered
 * @property {boolean} stands false once something under it changed: then it is a last resort only
 */

/** @param {ReadonlySet<string>} tables @param {string} table that changed */
const rests = (tables, table) => tables.has(table) || tables.has(EVERYTHING);

export class KeptPages {
  /** @type {LRUCache<string, Kept>} */
  #kept;
  /** Pages being rendered from what still stands. @type {Map<string, Promise<Page>>} */
  #flights = new Map();
  /** Counts changes, so that a page can say what it was rendered before. */
  #count = 0;
  /** Count at the last change of each table. @type {Map<string, number>} */
  #changes = new Map();
  /** Count at which all that was known before was given up. */
  #lost = 0;

  /** @param {{ bytes: number }} options */
  constructor({ bytes }) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: ({ page }, key) => bytesOf(page) + key.length,
    });
  }

  /** @param {string} key */
  get(key) {
    return this.#kept.get(key);
  }

  get bytes() {
    return this.#kept.calculatedSize;
  }

  /** To be asked before a page is rendered, and given with it to `keep`. */
  get moment() {
    return this.#count;
  }

  /**
   * Keeps a page, unless something under it has changed since rendering began.
   * @param {string} key
   * @param {Omit<Kept, "stands">} page
   * @param {number} moment at which rendering began
   */
  keep(key, page, moment) {
    const overtaken = [...this.#changes].some(
      ([table, count]) => count > moment && rests(page.tables, table),
    );
    if (overtaken || this.#lost > moment) return;
    this.#kept.set(key, { ...page, stands: true });
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
      if (rests(kept.tables, table)) kept.stands = false;
    }
  }

  /** Nothing that was kept can be trusted any more. */
  lost() {
    this.#count += 1;
    this.#lost = this.#count;
    this.#flights.clear();
    for (const kept of this.#kept.values()) kept.stands = false;
  }
}
