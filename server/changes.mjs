/**
 * Hears from PostgreSQL which tables change, and says whether everything committed so far was heard.
 * Who asks that is answered from a lease: the database sent back a notification of our own, and
 * notifications come in the order of commits, so all that was committed before it was sent is known.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { catalogueOf } from "./catalogue.mjs";
import { POSITION, positionIn } from "./position.mjs";

const CHANNEL = "page_invalidation";
const ECHO = "echo ";

/** Milliseconds. */
const CONNECT_LIMIT = 2_000;
const ECHO_LIMIT = 1_000;
const SECOND_LOOK = 100;
const RETRY = 500;
/** Whoever pools connections learns later than we do that the database is back. */
const SETTLING = 5_000;

/** What PostgreSQL says while it starts or stops. */
const NOT_UP = /^57P/;
const CONNECTION_LOST = /^08/;
/** Codes of what never reached a PostgreSQL. */
const UNREACHABLE = /^E[A-Z]+$/;

/**
 * @typedef {object} Listener
 * @property {(table: string) => void} changed
 * @property {() => void} lost nothing that was known before can be trusted
 */

export class Changes {
  /**
   * `listening`; `connecting`, which is soon decided; `deaf`: the database is there but does not
   * let us listen; `away`: it cannot be reached.
   * @type {"listening" | "connecting" | "deaf" | "away" | "closed"}
   */
  state = "connecting";
  /** @type {import("./catalogue.mjs").Catalogue | null} */
  catalogue = null;
  /** The try to connect that is under way or was last made. @type {Promise<void>} */
  settled = Promise.resolve();

  #id = `${ECHO}${randomUUID()}`;
  /** @type {pg.Client | null} */
  #client = null;
  #heardUntil = Number.NEGATIVE_INFINITY;
  /** @type {Promise<boolean> | null} */
  #asking = null;
  /** @type {() => void} */
  #echoed = () => {};
  /** @type {import("./position.mjs").Position | null} */
  #floor = null;
  /** Counts changes while a floor is being asked for. */
  #heard = 0;
  #isLocating = false;
  #wasLost = false;
  #backSince = Number.NEGATIVE_INFINITY;

  /** @param {{ url: string, lease: number, listener: Listener }} options lease in milliseconds */
  constructor({ url, lease, listener }) {
    this.url = url;
    this.lease = lease;
    this.listener = listener;
  }

  start() {
    this.settled = this.#connect();
    return this.settled;
  }

  async stop() {
    this.state = "closed";
    await this.#client?.end();
  }

  /**
   * Whether every change that was committed before this call has been heard.
   * @returns {boolean | Promise<boolean>}
   */
  heardAll() {
    const now = performance.now();
    if (this.state === "connecting") return this.#heardSince(now);
    if (this.state !== "listening") return false;
    const age = now - this.#heardUntil;
    // Asked again in time, so that few readers wait for an answer.
    if (age > this.lease / 2) this.#asking ??= this.#ask();
    return age < this.lease || this.#heardSince(now);
  }

  /** @param {number} moment before which an answer that is under way may have been asked for */
  async #heardSince(moment) {
    for (;;) {
      if (this.state === "connecting") await this.settled;
      if (this.state !== "listening") return false;
      if (this.#heardUntil >= moment) return true;
      this.#asking ??= this.#ask();
      await this.#asking;
    }
  }

  /**
   * How far a replica must have come to show every change that was heard; null while that is not
   * known, which it soon will be.
   */
  floor() {
    if (this.#floor === null) this.#locate(this.#client);
    return this.#floor;
  }

  /**
   * A change is heard after its commit, so the position asked for then lies past it.
   * @param {pg.Client | null} client
   */
  async #locate(client) {
    if (this.#isLocating || client === null) return;
    this.#isLocating = true;
    const before = this.#heard;
    try {
      const { rows } = await client.query(POSITION);
      if (client === this.#client && before === this.#heard) this.#floor = positionIn(rows);
    } catch {
      this.#lose(client);
    } finally {
      this.#isLocating = false;
    }
  }

  #unlocate() {
    this.#heard += 1;
    this.#floor = null;
  }

  /** Whether the database cannot be reached, or could not until a moment ago, asked of it now. */
  async isAway() {
    if (this.state === "listening") {
      this.#asking ??= this.#ask();
      await this.#asking;
    }
    if (this.state === "connecting") await this.settled;
    return this.state === "away" || performance.now() - this.#backSince < SETTLING;
  }

  /** Sends a notification to ourselves and waits for it. */
  async #ask() {
    const client = this.#client;
    const sent = performance.now();
    try {
      const echoed = new Promise((resolve, reject) => {
        this.#echoed = () => resolve(true);
        client?.query("SELECT pg_notify($1, $2)", [CHANNEL, this.#id]).catch(reject);
        const giveUp = () => reject(new Error("The database is silent"));
        // A second time, for an answer that came while this process was busy with something else.
        setTimeout(() => setTimeout(giveUp, SECOND_LOOK).unref(), ECHO_LIMIT).unref();
      });
      await echoed;
      if (client !== this.#client) return false;
      this.#heardUntil = sent;
      return true;
    } catch {
      this.#lose(client);
      return false;
    } finally {
      this.#asking = null;
    }
  }

  async #connect() {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: "roundbook pages",
      connectionTimeoutMillis: CONNECT_LIMIT,
      query_timeout: CONNECT_LIMIT,
      keepAlive: true,
    });
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    client.on("notification", ({ payload = "" }) => {
      if (client !== this.#client) return;
      if (payload === this.#id) this.#echoed();
      else if (!payload.startsWith(ECHO)) {
        this.#unlocate();
        this.listener.changed(payload);
      }
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.catalogue = await catalogueOf(client);
      if (this.state === "closed") return await client.end();
      this.#client = client;
      this.#heardUntil = Number.NEGATIVE_INFINITY;
      this.state = "listening";
      if (this.#wasLost) this.#backSince = performance.now();
    } catch (error) {
      client.end().catch(() => {});
      if (this.state !== "closed") this.#retryLater(error);
    }
  }

  /** @param {unknown} error */
  #retryLater(error) {
    const { code = "ETIMEDOUT" } = /** @type {{ code?: string }} */ (error);
    const isAway = [NOT_UP, CONNECTION_LOST, UNREACHABLE].some((form) => form.test(code));
    this.state = isAway ? "away" : "deaf";
    setTimeout(() => {
      if (this.state !== "closed") this.#connect();
    }, RETRY).unref();
  }

  /** @param {pg.Client | null} client */
  #lose(client) {
    if (client === null || client !== this.#client) return;
    this.#client = null;
    this.#wasLost = true;
    this.#unlocate();
    this.listener.lost();
    client.end().catch(() => {});
    if (this.state === "closed") return;
    this.state = "connecting";
    this.settled = this.#connect();
  }
}
