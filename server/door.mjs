/**
 * The door: answers from memory what is the same for every reader, has each missing page rendered
 * once, and lets everything else through (docs/decisions/0018-pages-at-the-door.md).
 */
import { asker, meetingPoint } from "../lib/door/meeting-point.mjs";
import { askedBy } from "./asked-address.mjs";
import { sendBusy } from "./busy-answer.mjs";
import { restsOn, tablesIn } from "./catalogue.mjs";
import { keptPage } from "./kept-page.mjs";
import { rests } from "./kept-pages.mjs";
import { letThrough } from "./let-through.mjs";
import { sendPage } from "./send-page.mjs";
import { stalePage } from "./stale-page.mjs";
import { Busy, turnstile } from "./turnstile.mjs";
import { wholeAnswer } from "./whole-answer.mjs";

/** Rendered at once; waiting, which is what a server renders in two to three seconds. */
const ROOM = { most: 8, line: 100 };

const SESSION = /(^|;\s*)(__Secure-)?roundbook\.session_token=/;
/** Needs no database and is fetched while other pages are being rendered. */
const FAILURE_PAGE = /^\/[^/]+\/failure\//;
/** Sent as it is read, for as long as its reader takes. */
const LIST_FILE = /^\/exports\//;
const STATIC = /^\/(_next\/|icon\.svg)/;

const utcDay = () => new Date().toISOString().slice(0, 10);

/**
 * @typedef {import("node:http").RequestListener} RequestListener
 * @typedef {import("./asked-address.mjs").Asked} Asked
 * @typedef {import("./kept-page.mjs").KeptPage} KeptPage
 * @typedef {import("./kept-pages.mjs").Kept} Kept
 * @typedef {import("../lib/door/meeting-point.mjs").Read} Read
 */
/**
 * @param {object} parts
 * @param {RequestListener} parts.handler Next's
 * @param {import("./changes.mjs").Changes} parts.changes
 * @param {import("./kept-pages.mjs").KeptPages} parts.pages
 * @param {readonly import("../lib/schemas/kept-addresses").KeptAddress[]} parts.addresses
 * @param {() => string} [parts.today]
 * @param {{ most: number, line: number }} [parts.room]
 * @returns {RequestListener}
 */
export function openDoor({ handler, changes, pages, addresses, today = utcDay, room = ROOM }) {
  const askedFor = askedBy(addresses);
  const forReaders = turnstile(room);
  // Who is signed in or sends a form does not wait behind readers.
  const forOthers = turnstile(room);
  // Who takes a long list over a slow line keeps nobody from a page.
  const forFiles = turnstile(room);
  /** What each of the pages being rendered has read. @type {Set<Set<Read>>} */
  const reading = new Set();
  meetingPoint.stray = (read) => {
    for (const reads of reading) reads.add(read);
  };

  /** @param {Asked} asked @returns {Promise<KeptPage>} */
  async function render(asked) {
    const [day, moment, heard] = [today(), pages.moment, changes.state === "listening"];
    const rendering = asker();
    const { reads } = rendering;
    reading.add(reads);
    const answer = await meetingPoint.asking
      .run(rendering, () => wholeAnswer(handler, asked))
      .finally(() => reading.delete(reads));
    const page = await keptPage(answer);
    const statements = [...reads].map(({ statement }) => statement);
    const tables = changes.catalogue && restsOn(statements, changes.catalogue);
    // Of addresses that do not exist there are too many to keep.
    const isForAll = answer.status === 200 && answer.headers["set-cookie"] === undefined;
    if (isForAll && !rendering.lacks && heard && tables && day === today()) {
      pages.keep(asked.key, { page, reads: [...reads], tables, day }, moment);
    }
    return page;
  }

  /**
   * Whether the database still says what a page was made of, asked for what is in doubt alone.
   * @param {Kept} kept
   */
  async function stillTrue({ reads, doubts, day }) {
    const { catalogue } = changes;
    if (catalogue === null || day !== today()) return false;
    const doubted = reads.filter(({ statement }) => {
      const tables = tablesIn(statement, catalogue);
      return [...doubts].some((table) => rests(tables, table));
    });
    const prints = await Promise.all(doubted.map(({ again }) => again?.()));
    return doubted.every(({ print }, at) => print !== null && print === prints[at]);
  }

  /** @param {Asked} asked @param {Kept | undefined} kept whose data may have changed */
  async function renew(asked, kept) {
    const [moment, heard] = [pages.moment, changes.state === "listening"];
    const isSame =
      heard &&
      kept &&
      (await meetingPoint.asking.run(asker(), () => stillTrue(kept)).catch(() => false));
    if (!isSame) return render(asked);
    pages.keep(asked.key, kept, moment);
    return kept.page;
  }

  /** @param {Asked} asked @param {Kept | undefined} kept @param {boolean} heardAll */
  function startFlight(asked, kept, heardAll) {
    const work = () => renew(asked, kept);
    const flight = FAILURE_PAGE.test(asked.url) ? work() : forReaders(work);
    // Who joins it later must be sure that nothing changed since it began.
    return heardAll ? pages.flying(asked.key, flight) : flight;
  }

  /**
   * @param {Asked} asked
   * @param {boolean} heardAll whether what is in memory can be trusted
   * @returns {Promise<{ page: KeptPage, did: string }>}
   */
  async function find(asked, heardAll) {
    const kept = pages.get(asked.key);
    const stands = heardAll && kept?.doubts.size === 0 && kept.day === today();
    if (stands) return { page: kept.page, did: "hit" };
    const lastResort = () => (kept ? { page: stalePage(kept.page, asked), did: "stale" } : null);
    const known = changes.state === "away" ? lastResort() : null;
    if (known) return known;
    const flight = heardAll ? pages.flightTo(asked.key) : undefined;
    const page = await (flight ?? startFlight(asked, kept, heardAll));
    const did = flight ? "coalesced" : page === kept?.page ? "checked" : "miss";
    if (page.status < 500) return { page, did };
    // A failing database shows here first.
    if (await changes.isAway()) return lastResort() ?? { page: { ...page, status: 503 }, did };
    return { page, did };
  }

  return async (request, response) => {
    const started = performance.now();
    const timing = (/** @type {string} */ did) =>
      `door;desc=${did};dur=${(performance.now() - started).toFixed(2)}`;
    const { method, url = "/", headers } = request;
    if (STATIC.test(url)) return handler(request, response);
    try {
      const writes = method !== "GET" && method !== "HEAD";
      const isForAll = !writes && !SESSION.test(headers.cookie ?? "");
      const asked = isForAll ? askedFor(url, headers) : null;
      if (asked === null) {
        const others = isForAll ? forReaders : forOthers;
        return await (LIST_FILE.test(url) ? forFiles : others)(async () => {
          const closed = new Promise((resolve) => response.once("close", resolve));
          // What it reads belongs to no kept page.
          await meetingPoint.asking.run(asker({ writes }), () =>
            letThrough(handler, request, response, () => timing("bypass")),
          );
          await closed;
        });
      }
      const heardAll = changes.heardAll();
      const { page, did } = await find(asked, heardAll === true || (await heardAll));
      sendPage(request, response, page, timing(did));
    } catch (error) {
      if (!(error instanceof Busy)) console.error(`No answer to ${url}:`, error);
      if (response.headersSent) return response.destroy();
      response.setHeader("server-timing", timing("busy"));
      sendBusy(request, response);
    }
  };
}
