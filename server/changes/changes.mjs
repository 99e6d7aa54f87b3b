/**
 * Hears from PostgreSQL which tables change, and says whether everything committed so far was heard,
 * here and on every other server. Notifications come in the order of commits, so a server that has
 * got back one of its own, an echo, knows of all that was committed before it was sent. That makes a
 * lease during which it answers from memory.
 */
import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { MARGIN } from "../../lib/door/meeting-point.mjs";
import { catalogueOf } from "./catalogue.mjs";
import { Line } from "./line.mjs";
import { POSITION, positionIn } from "./position.mjs";

const CHANNEL = "page_invalidation";
const NOTIFY = `SELECT pg_notify($1, $2), ${POSITION}`;

/** First words of what servers tell each other; a change is the name of a table alone. */
const ECHO = "echo";
/** An echo that all others are to answer. */
const ASK = "ask";
const ANSWER = "answer";

/** Milliseconds in which those who pool connections learn that the database is back. */
const SETTLING = 5_000;

/** What PostgreSQL says while it starts or stops, of a lost connection, and what never reached one. */
const AWAY = /^(57P|08|E[A-Z]+$)/;

/** @param {unknown} failure */
function isOfDistance(failure) {
  const { code = "ETIMEDOUT" } = /** @type {{ code?: string }} */ (failure);
  return AWAY.test(code);
}

/**
 * @typedef {object} Asking somebody who waits for all servers
 * @property {Set<string>} silent servers that have not answered yet
 * @property {() => void} done
 */

/**
 * Tells `changed` with the name of a table, and `lost` when nothing that was known before can be trusted.
 * @extends {EventEmitter<{ changed: [table: string], lost: [] }>}
 */
export class Changes extends EventEmitter {
  /** @type {import("./catalogue.mjs").Catalogue | null} */
  catalogue = null;
  /**
   * How far a replica must have come to show every change that was heard; null until the next echo.
   * @type {import("./position.mjs").Position | null}
   */
  floor = null;

  #id = randomUUID();
  #line;
  #listensSince = Number.POSITIVE_INFINITY;
  #wasLost = false;
  #heardUntil = Number.NEGATIVE_INFINITY;
  /** Counts changes while an echo is under way. */
  #moves = 0;
  /** @type {Promise<void> | null} */
  #echoing = null;
  /** When the last echo of each other server was heard, since when it may have a lease. @type {Map<string, number>} */
  #leases = new Map();
  /** By when they were sent. @type {Map<number, Asking>} */
  #asking = new Map();

  /** @param {{ url: string, lease: number }} options lease in milliseconds */
  constructor({ url, lease }) {
    super();
    this.lease = lease;
    this.#line = new Line({
      url,
      name: "roundbook pages",
      prepare: async (client) => {
        client.on("notification", ({ payload = "" }) => {
          if (client === this.#line.client) this.#hear(payload);
        });
        await client.query(`LISTEN ${CHANNEL}`);
        this.catalogue = await catalogueOf(client);
        this.#listensSince = performance.now();
      },
      lost: () => {
        this.#wasLost = true;
        this.#heardUntil = Number.NEGATIVE_INFINITY;
        this.#move();
        this.emit("lost");
      },
    });
  }

  start() {
    return this.#line.open();
  }

  stop() {
    return this.#line.close();
  }

  get isListening() {
    return this.#line.client !== null;
  }

  /** Whether the database cannot be reached, rather than that it does not let us listen. */
  get isAway() {
    return !this.isListening && this.#line.failure !== null && isOfDistance(this.#line.failure);
  }

  /** The same asked of the database now; or it was away until a moment ago. */
  async isOrWasAway() {
    if (this.isListening) await this.#echo();
    await this.#line.tried;
    const isBack = this.#wasLost && performance.now() - this.#listensSince < SETTLING;
    return this.isAway || isBack;
  }

  /**
   * Whether every change that was committed before this call has been heard.
   * @returns {boolean | Promise<boolean>}
   */
  heardAll() {
    const now = performance.now();
    const age = now - this.#heardUntil;
    // Asked again in time, so that few readers wait for an answer.
    if (age > this.lease / 2 && this.isListening) this.#echo();
    return age < this.lease || this.#heardSince(now);
  }

  /** @param {number} moment before which an echo that is under way may have been sent */
  async #heardSince(moment) {
    for (;;) {
      if (!this.isListening) await this.#line.tried;
      if (!this.isListening) return false;
      if (this.#heardUntil >= moment) return true;
      await this.#echo();
    }
  }

  /**
   * Resolves once no server answers from what it knew before this call: each has said that it heard
   * what was committed until then, or its lease is over.
   * @returns {Promise<void>}
   */
  heardEverywhere() {
    const sent = performance.now();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(over);
        this.#asking.delete(sent);
        resolve();
      };
      const over = setTimeout(done, this.lease + MARGIN);
      // Who has not listened for that long may not know of every lease.
      if (!this.isListening || sent - this.#listensSince < this.lease + MARGIN) return;
      this.#asking.set(sent, { silent: new Set(), done });
      this.#send(`${ASK} ${this.#id} ${sent}`);
    });
  }

  /** Has the floor known soon, unless changes follow one upon the other. */
  async locate() {
    if (this.floor === null) await this.#echo();
  }

  #move() {
    this.#moves += 1;
    this.floor = null;
  }

  #echo() {
    this.#echoing ??= this.#send(`${ECHO} ${this.#id} ${performance.now()}`).finally(() => {
      this.#echoing = null;
    });
    return this.#echoing;
  }

  /**
   * PostgreSQL hands over a notification to its own sender before it confirms that it was sent. That
   * is a commit, so the position that comes with it is on disk, and on its way to replicas.
   * @param {string} words
   */
  async #send(words) {
    const before = this.#moves;
    const rows = await this.#line.ask(NOTIFY, [CHANNEL, words]);
    // A change is heard after its commit, so a position asked for later lies past it.
    if (rows && before === this.#moves) this.floor ??= positionIn(rows);
  }

  /** @param {string} payload */
  #hear(payload) {
    const [word, server, sent, by] = payload.split(" ");
    if (server === undefined) {
      this.#move();
      this.emit("changed", payload);
    } else if (server === this.#id) {
      if (word === ANSWER) return this.#answered(Number(sent), String(by));
      this.#heardUntil = Math.max(this.#heardUntil, Number(sent));
      this.#awaitOthers(Number(sent));
    } else if (word !== ANSWER) {
      this.#leases.set(server, performance.now());
      if (word === ASK) this.#send(`${ANSWER} ${server} ${sent} ${this.#id}`);
    }
  }

  /**
   * All leases that began before our own words came back are known by now. Who takes one later has
   * heard of the same changes first.
   * @param {number} sent
   */
  #awaitOthers(sent) {
    const asking = this.#asking.get(sent);
    if (!asking) return;
    const oldest = performance.now() - this.lease - MARGIN;
    for (const [server, since] of this.#leases) {
      if (since > oldest) asking.silent.add(server);
      else this.#leases.delete(server);
    }
    if (asking.silent.size === 0) asking.done();
  }

  /** @param {number} sent @param {string} server */
  #answered(sent, server) {
    const asking = this.#asking.get(sent);
    asking?.silent.delete(server);
    if (asking?.silent.size === 0) asking.done();
  }
}
