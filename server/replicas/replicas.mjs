/** Says which replicas show every change that readers may have been told of. */
import { setTimeout as pause } from "node:timers/promises";
import { tablesIn } from "../changes/catalogue.mjs";
import { Line } from "../changes/line.mjs";
import { hasReached, POSITION, positionIn, REPLAYED } from "./position.mjs";

/** Milliseconds. One that is behind is not asked for each page. */
const REST = 5;
/** Milliseconds that a reader waits to hear how far replicas are: a few round trips. */
const PATIENCE = 10;

class Replica {
  /**
   * Counts only while the connection stays open by which it was asked: a server that starts again
   * may have lost what it had.
   * @type {import("./position.mjs").Position | null}
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

  /** Asks how far it is, unless that is being asked or was just now. */
  look() {
    this.#looking ??= this.#ask().finally(() => {
      setTimeout(() => {
        this.#looking = null;
      }, REST);
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
  /**
   * How far a replica must have come to show every change that was heard; null until it is asked.
   * @type {import("./position.mjs").Position | null}
   */
  #floor = null;
  /** Counts changes while that is being asked. */
  #heard = 0;
  /** @type {Promise<void> | null} */
  #locating = null;

  /** @param {{ urls: readonly string[], changes: import("../changes/changes.mjs").Changes }} options */
  constructor({ urls, changes }) {
    this.changes = changes;
    this.#all = urls.map((url) => new Replica(url));
    const moved = () => {
      this.#heard += 1;
      this.#floor = null;
    };
    changes.on("changed", moved).on("lost", moved);
  }

  async start() {
    await Promise.all(this.#all.map((replica) => replica.open()));
  }

  async stop() {
    await Promise.all(this.#all.map((replica) => replica.close()));
  }

  /** In turn, among those that have come far enough. */
  async choose() {
    if (!(await this.changes.heardAll())) return null;
    if (this.#fit().length === 0) await Promise.race([this.#look(), pause(PATIENCE)]);
    const fit = this.#fit();
    this.#turn += 1;
    return fit[this.#turn % fit.length] ?? null;
  }

  #fit() {
    const floor = this.#floor;
    if (floor === null) return [];
    return this.#all.flatMap(({ reached }, number) => (hasReached(reached, floor) ? [number] : []));
  }

  async #look() {
    this.#locating ??= this.#locate().finally(() => {
      this.#locating = null;
    });
    await this.#locating;
    await Promise.all(this.#all.map((replica) => replica.look()));
  }

  /** A change is heard after its commit, so the position asked for then lies past it. */
  async #locate() {
    if (this.#floor !== null) return;
    const before = this.#heard;
    const rows = await this.changes.ask(POSITION);
    if (before === this.#heard) this.#floor = positionIn(rows ?? []);
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
