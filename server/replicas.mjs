/**
 * Says which replicas show every change that readers may have been told of. Each is asked over one
 * connection that stays open: a position counts only while it does, since a server that starts again
 * may have lost what it had.
 */
import pg from "pg";
import { tablesIn } from "./catalogue.mjs";
import { hasReached, positionIn, REPLAYED } from "./position.mjs";

/** Milliseconds. */
const LOOK = 1_000;
const ANSWER_LIMIT = 1_000;
/** One that is behind is not asked for each page. */
const PAUSE = 5;

class Replica {
  /** @type {pg.Client | null} */
  #client = null;
  /** @type {Promise<void> | null} */
  #looking = null;
  #looked = Number.NEGATIVE_INFINITY;
  /** @type {import("./position.mjs").Position | null} */
  reached = null;

  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  /** Asks how far it is, unless that is being asked or was just now. */
  look() {
    if (performance.now() - this.#looked < PAUSE) return this.#looking;
    this.#looking ??= this.#ask().finally(() => {
      this.#looking = null;
      this.#looked = performance.now();
    });
    return this.#looking;
  }

  async #ask() {
    const client = this.#client ?? this.#open();
    try {
      if (this.#client === null) {
        this.#client = client;
        await client.connect();
      }
      const { rows } = await client.query(REPLAYED);
      if (client === this.#client) this.reached = positionIn(rows);
    } catch {
      this.#lose(client);
    }
  }

  #open() {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: "roundbook replicas",
      connectionTimeoutMillis: ANSWER_LIMIT,
      query_timeout: ANSWER_LIMIT,
      keepAlive: true,
    });
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    return client;
  }

  /** @param {pg.Client} client */
  #lose(client) {
    if (client !== this.#client) return;
    this.close();
  }

  /** Nothing counts that was known of it. */
  close() {
    const client = this.#client;
    this.#client = null;
    this.reached = null;
    return client?.end().catch(() => {});
  }
}

/** What `meetingPoint.replicas` wants. */
export class Replicas {
  /** @type {readonly Replica[]} */
  #all;
  #turn = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {{ urls: readonly string[], changes: import("./changes.mjs").Changes }} options */
  constructor({ urls, changes }) {
    this.changes = changes;
    this.#all = urls.map((url) => new Replica(url));
  }

  async start() {
    const look = () => Promise.all(this.#all.map((replica) => replica.look()));
    this.#timer = setInterval(look, LOOK).unref();
    await look();
  }

  async stop() {
    clearInterval(this.#timer);
    await Promise.all(this.#all.map((replica) => replica.close()));
  }

  /** In turn, among those that have come far enough. */
  async choose() {
    const heardAll = await this.changes.heardAll();
    const floor = this.changes.floor();
    if (!heardAll || floor === null) return null;
    const fit = this.#all.flatMap((replica, number) => {
      if (hasReached(replica.reached, floor)) return [number];
      // For those who ask next: whoever waits here could have asked the writer.
      replica.look();
      return [];
    });
    this.#turn += 1;
    return fit[this.#turn % fit.length] ?? null;
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
    this.#all[number]?.close();
  }
}
