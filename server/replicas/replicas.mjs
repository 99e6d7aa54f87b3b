/** Says which replicas show every change that readers may have been told of. */
import { setTimeout as pause } from "node:timers/promises";
import { tablesIn } from "../changes/catalogue.mjs";
import { Line } from "../changes/line.mjs";
import { hasReached, positionIn, REPLAYED } from "../changes/position.mjs";

/** Milliseconds that a reader waits for a replica to come far enough. */
const PATIENCE = 10;
/** Milliseconds for which nobody waits after that was in vain. */
const HURRY = 250;
/** Milliseconds between two looks. */
const REST = 2;

class Replica {
  /**
   * Counts only while the connection stays open by which it was asked: a server that starts again
   * may have lost what it had.
   * @type {import("../changes/position.mjs").Position | null}
   */
  reached = null;
  #line;
  /** @type {Promise<void> | null} */
  #looking = null;

  /** @param {string} url */
  constructor(url) {
    const lost = () => {
      this.reached = null;
    };
    this.#line = new Line({ url, name: "roundbook replicas", lost });
  }

  open() {
    return this.#line.open();
  }

  close() {
    return this.#line.close();
  }

  /** Nothing counts that was known of it. */
  leave() {
    this.#line.lose();
  }

  /** Asks how far it is, unless that is being asked. */
  look() {
    this.#looking ??= this.#ask().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #ask() {
    const rows = await this.#line.ask(REPLAYED);
    this.reached = positionIn(rows ?? []);
  }
}

/** What `meetingPoint.replicas` wants. */
export class Replicas {
  /** @type {readonly Replica[]} */
  #all;
  #turn = 0;
  #hurriedUntil = Number.NEGATIVE_INFINITY;

  /**
   * @param {object} options
   * @param {readonly string[]} options.urls
   * @param {import("../changes/changes.mjs").Changes} options.changes
   * @param {number} [options.patience] milliseconds
   */
  constructor({ urls, changes, patience = PATIENCE }) {
    this.changes = changes;
    this.patience = patience;
    this.#all = urls.map((url) => new Replica(url));
  }

  async start() {
    await Promise.all(this.#all.map((replica) => replica.open()));
  }

  async stop() {
    await Promise.all(this.#all.map((replica) => replica.close()));
  }

  /**
   * In turn, among those that have come far enough. Replicas are some milliseconds behind, and pages
   * are read exactly after changes: without waiting for them nearly all would be read from the writer.
   */
  async choose() {
    if (!(await this.changes.heardAll())) return null;
    const end = performance.now() + this.patience;
    while (this.#fit().length === 0) {
      this.#look();
      const now = performance.now();
      if (now < this.#hurriedUntil) break;
      if (now >= end) this.#hurriedUntil = now + HURRY;
      else await pause(REST);
    }
    const fit = this.#fit();
    this.#turn += 1;
    return fit[this.#turn % fit.length] ?? null;
  }

  #fit() {
    const { floor } = this.changes;
    if (floor === null) return [];
    return this.#all.flatMap(({ reached }, number) => (hasReached(reached, floor) ? [number] : []));
  }

  async #look() {
    await this.changes.locate();
    for (const replica of this.#all) replica.look();
  }

  /**
   * Of a table that does not tell of its changes nobody knows which replica has the last one.
   * @param {string} statement
   */
  mayServe(statement) {
    const { catalogue } = this.changes;
    if (catalogue === null) return false;
    return [...tablesIn(statement, catalogue)].every((name) => !catalogue.unwatched.has(name));
  }

  /** @param {number} number whose answer was an error */
  failed(number) {
    this.#all[number]?.leave();
  }
}
