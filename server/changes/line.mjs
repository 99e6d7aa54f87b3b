/** A connection to PostgreSQL that is opened again whenever it is lost. */
import pLimit from "p-limit";
import pg from "pg";

/** Milliseconds. */
const ANSWER_LIMIT = 2_000;
const RETRY = 500;

export class Line {
  /** Null while there is none. @type {pg.Client | null} */
  client = null;
  /** Why the last try failed; null while the first one after a loss is under way. @type {unknown} */
  failure = null;
  /** That first try. @type {Promise<void>} */
  tried = Promise.resolve();
  #isClosed = false;
  #inTurn = pLimit(1);

  /**
   * @param {object} options
   * @param {string} options.url
   * @param {string} options.name under which the database lists it
   * @param {(client: pg.Client) => Promise<void>} [options.prepare] what is to be done before it is used
   * @param {() => void} options.lost
   */
  constructor({ url, name, prepare = async () => {}, lost }) {
    this.url = url;
    this.name = name;
    this.prepare = prepare;
    this.lost = lost;
  }

  open() {
    this.failure = null;
    this.tried = this.#try();
    return this.tried;
  }

  async close() {
    this.#isClosed = true;
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  /**
   * Rows of an answer, or null without one, for which the connection is given up.
   * @param {string} statement
   * @param {unknown[]} [values]
   */
  ask(statement, values) {
    return this.#inTurn(async () => {
      const { client } = this;
      try {
        return (await client?.query(statement, values))?.rows ?? null;
      } catch {
        this.lose(client);
        return null;
      }
    });
  }

  /** @param {pg.Client | null} [client] on which something failed */
  lose(client = this.client) {
    if (client === null || client !== this.client) return;
    this.client = null;
    client.end().catch(() => {});
    this.lost();
    this.open();
  }

  async #try() {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: this.name,
      connectionTimeoutMillis: ANSWER_LIMIT,
      query_timeout: ANSWER_LIMIT,
      keepAlive: true,
    });
    client.on("error", () => this.lose(client));
    client.on("end", () => this.lose(client));
    try {
      await client.connect();
      await this.prepare(client);
      if (this.#isClosed) return await client.end();
      this.failure = null;
      this.client = client;
    } catch (error) {
      client.end().catch(() => {});
      this.failure = error;
      setTimeout(() => this.#isClosed || this.#try(), RETRY).unref();
    }
  }
}
