/** Readers who look at pages all the time, and a writer who publishes all the time. */
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { LEASE, meetingPoint, seenByAllServers } from "../../lib/door/meeting-point.mjs";
import { Changes } from "../../server/changes/changes.mjs";

/** Milliseconds that a reader waits for an answer. */
const PATIENCE = 20_000;
/** Milliseconds for one try to write; while nobody writes, the next one may reach the next writer. */
const TRY = 3_000;

/** What a publication writes: its number, as the publisher of a source. */
const NAMED = /Drill publication (\d+)/;
const nameOf = (/** @type {number} */ number) => `Drill publication ${number}`;

const agent = new Agent({ keepAlive: true, maxSockets: 100 });

/**
 * @typedef {import("./figures.mjs").Answer} Answer
 * @typedef {import("./figures.mjs").Acknowledged} Acknowledged
 */

/**
 * Asks for a page by an address of HAProxy or of one web server.
 * @param {string} url
 * @returns {Promise<Answer>}
 */
export function ask(url) {
  const asked = performance.now();
  return new Promise((resolve) => {
    const end = (/** @type {Omit<Answer, "asked" | "took">} */ answer) =>
      resolve({ ...answer, asked, took: performance.now() - asked });
    const fail = (/** @type {Error} */ { message }) =>
      end({ status: 0, did: "none", seen: null, reason: message });
    const request = get(url, { agent, timeout: PATIENCE }, (response) => {
      const { statusCode: status = 0, headers } = response;
      const did = /desc=(\w+)/.exec(String(headers["server-timing"]))?.[1] ?? "none";
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => (text += chunk));
      response.on("error", fail);
      response.on("end", () => {
        const number = NAMED.exec(text)?.[1];
        end({ status, did, seen: number === undefined ? null : Number(number) });
      });
    });
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("error", fail);
  });
}

/**
 * Readers who each ask, wait a little, and ask again, until they are told to stop.
 * @param {string} base
 * @param {readonly string[]} paths
 * @param {{ readers: number, rest: number }} options rest: milliseconds between two pages of a reader
 */
export function startReaders(base, paths, { readers, rest }) {
  let isReading = true;
  /** @type {Answer[]} */
  const answers = [];
  const reading = Array.from({ length: readers }, async (_, reader) => {
    for (let turn = reader; isReading; turn += 1) {
      answers.push(await ask(base + paths[turn % paths.length]));
      await pause(rest);
    }
  });
  return {
    async stop() {
      isReading = false;
      await Promise.all(reading);
      return answers;
    },
  };
}

/** Each publication leaves its number here, and as the publisher of a source. */
const PREPARE = 'CREATE TABLE IF NOT EXISTS "DrillPublication" (number int PRIMARY KEY)';
const ANY_SOURCE = 'SELECT slug FROM "Source" ORDER BY slug LIMIT 1';

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function onDatabase(url, work) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TRY,
    query_timeout: TRY,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.end().catch(() => {});
  }
}

/**
 * Publishes as web servers do: a transaction by the pool, then the wait until all have heard, and
 * only then it counts as acknowledged.
 */
export class Writer {
  /** @type {Acknowledged[]} */
  acknowledged = [];
  /** The number of the publication that was begun last. */
  latest = 0;

  /**
   * @param {{ pooled: string, direct: string }} addresses
   * @param {{ slug: string, changes: Changes }} options slug of its source
   */
  constructor({ pooled, direct }, { slug, changes }) {
    this.pooled = pooled;
    this.direct = direct;
    this.slug = slug;
    this.changes = changes;
  }

  /** @param {{ pooled: string, direct: string }} addresses */
  static async open(addresses) {
    const slug = await onDatabase(addresses.direct, async (client) => {
      await client.query(PREPARE);
      const { rows } = await client.query(ANY_SOURCE);
      return String(rows[0].slug);
    });
    const changes = new Changes({ url: addresses.direct, lease: LEASE });
    await changes.start();
    meetingPoint.changes = changes;
    return new Writer(addresses, { slug, changes });
  }

  async close() {
    meetingPoint.changes = null;
    await this.changes.stop();
  }

  /** @returns {Promise<{ committed: number, told: number }>} when it was committed, and acknowledged */
  async publish() {
    this.latest += 1;
    const number = this.latest;
    await onDatabase(this.pooled, async (client) => {
      await client.query("BEGIN");
      await client.query('INSERT INTO "DrillPublication" VALUES ($1)', [number]);
      await client.query('UPDATE "Source" SET publisher = $1 WHERE slug = $2', [
        nameOf(number),
        this.slug,
      ]);
      await client.query("COMMIT");
    });
    const committed = performance.now();
    await seenByAllServers();
    const told = performance.now();
    this.acknowledged.push({ number, at: told });
    return { committed, told };
  }

  /** Publishes again and again; a try that fails is followed by another. @param {number} rest */
  start(rest) {
    let isWriting = true;
    let failed = 0;
    const writing = (async () => {
      while (isWriting) {
        await this.publish().catch(() => {
          failed += 1;
        });
        await pause(rest);
      }
    })();
    return {
      async stop() {
        isWriting = false;
        await writing;
        return { failed };
      },
    };
  }

  /** Acknowledged publications that the database no longer has. @returns {Promise<number>} */
  async lost() {
    const numbers = this.acknowledged.map(({ number }) => number);
    return onDatabase(this.direct, async (client) => {
      const { rows } = await client.query(
        'SELECT count(*)::int AS found FROM "DrillPublication" WHERE number = ANY($1)',
        [numbers],
      );
      return numbers.length - rows[0].found;
    });
  }
}
