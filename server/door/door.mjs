/**
 * The door: answers from memory what is the same for every reader, has each missing page rendered
 * once, and lets everything else through (docs/decisions/0018-pages-at-the-door.md).
 */
import { asker, meetingPoint } from "../../lib/door/meeting-point.mjs";
import { ownAnswer } from "../answers/own-answer.mjs";
import { wholeAnswer } from "../answers/whole-answer.mjs";
import { restsOn, tablesIn } from "../changes/catalogue.mjs";
import { askedData } from "../documents/late-data.mjs";
import { askedBy } from "./asked-address.mjs";
import { dataOf, keptPage } from "./kept-page.mjs";
import { KeptPages, rests } from "./kept-pages.mjs";
import { letThrough } from "./let-through.mjs";
import { RETRY_AFTER, sendPage } from "./send-page.mjs";
import { stalePage } from "./stale-page.mjs";
import { Busy, turnstile } from "./turnstile.mjs";

/** A page takes 20,000 to 100,000 bytes. */
const PAGES_IN_MEMORY = 64 * 1024 * 1024;

/** Rendered at once; waiting, which is what a server renders in two to three seconds. */
const ROOM = { most: 8, line: 100 };

const SESSION = /(^|;\s*)(__Secure-)?roundbook\.session_token=/;
/** Needs no database and is fetched while other pages are being rendered. */
const FAILURE_PAGE = /^\/[^/]+\/failure\//;
/** Sent as it is read, for as long as its reader takes. */
const LIST_FILE = /^\/exports\//;
const STATIC = /^\/(_next\/|icon\.svg)/;
/** The language of an address, where it is not the one for all others. */
const LANGUAGE = /^\/(zh-Hans|zh-Hant)(?=[/?]|$)/;

const utcDay = () => new Date().toISOString().slice(0, 10);

/**
 * @typedef {import("node:http").RequestListener} RequestListener
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {(did: string) => string} Timing
 * @typedef {import("./asked-address.mjs").Asked} Asked
 * @typedef {import("./kept-page.mjs").KeptPage} KeptPage
 * @typedef {import("./kept-pages.mjs").Kept} Kept
 * @typedef {import("../../lib/door/meeting-point.mjs").Read} Read
 */
/**
 * @param {object} parts
 * @param {RequestListener} parts.handler Next's
 * @param {RequestListener} [parts.forOne] the same for the request of one reader
 * @param {import("../changes/changes.mjs").Changes} parts.changes
 * @param {readonly import("../../lib/schemas/kept-addresses").KeptAddress[]} parts.addresses
 * @param {import("../documents/inline-styles.mjs").ReadSheet} [parts.sheetOf]
 * @param {number} [parts.bytes] of pages that are kept
 * @param {() => string} [parts.today]
 * @param {{ most: number, line: number }} [parts.room]
 * @returns {RequestListener}
 */
export function openDoor({
  handler,
  forOne = handler,
  changes,
  addresses,
  sheetOf = async () => null,
  bytes = PAGES_IN_MEMORY,
  today = utcDay,
  room = ROOM,
}) {
  const askedFor = askedBy(addresses);
  const pages = new KeptPages({ bytes });
  changes.on("changed", (table) => pages.changed(table)).on("lost", () => pages.lost());
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
    const [day, moment, heard] = [today(), pages.moment, changes.isListening];
    const rendering = asker();
    const { reads } = rendering;
    reading.add(reads);
    const answer = await meetingPoint.asking
      .run(rendering, () => ownAnswer(asked) ?? wholeAnswer(handler, asked))
      .finally(() => reading.delete(reads));
    const statements = [...reads].map(({ statement }) => statement);
    const tables = changes.catalogue && restsOn(statements, changes.catalogue);
    // Of addresses that do not exist there are too many to keep.
    const isWhole = answer.status === 200 && !rendering.lacks;
    // Made once more it would be the same, so that its data can be asked for later, and elsewhere.
    const isForAll = isWhole && answer.headers["set-cookie"] === undefined;
    // It could not be made now, which says nothing against it.
    const status = rendering.waited && answer.status >= 500 ? 503 : answer.status;
    const page = await keptPage(
      { ...answer, status },
      { url: isForAll ? asked.url : null, sheetOf },
    );
    if (isForAll && heard && tables && day === today()) {
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
    const [moment, heard] = [pages.moment, changes.isListening];
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

  /** The page, where all changes were heard and none has touched it. @param {Asked} asked */
  function standing(asked) {
    const kept = pages.get(asked.key);
    return kept?.doubts.size === 0 && kept.day === today() ? kept.page : null;
  }

  /**
   * @param {Asked} asked
   * @param {boolean} heardAll whether what is in memory can be trusted
   * @returns {Promise<{ page: KeptPage, did: string }>}
   */
  async function find(asked, heardAll) {
    const known = heardAll ? standing(asked) : null;
    if (known) return { page: known, did: "hit" };
    const kept = pages.get(asked.key);
    const lastResort = async () =>
      kept ? { page: await stalePage(kept.page, asked), did: "stale" } : null;
    const old = changes.isAway ? await lastResort() : null;
    if (old) return old;
    const flight = heardAll ? pages.flightTo(asked.key) : undefined;
    const page = await (flight ?? startFlight(asked, kept, heardAll));
    const did = flight ? "coalesced" : page === kept?.page ? "checked" : "miss";
    if (page.status < 500) return { page, did };
    // A failing database shows here first.
    if (!(await changes.isOrWasAway())) return { page, did };
    return (await lastResort()) ?? { page: { ...page, status: 503 }, did };
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {{ writes: boolean, isReader: boolean, timing: Timing }} asker
   */
  async function passOn(request, response, { writes, isReader, timing }) {
    const isFile = LIST_FILE.test(request.url ?? "/");
    const enter = isFile ? forFiles : isReader ? forReaders : forOthers;
    await enter(async () => {
      const closed = new Promise((resolve) => response.once("close", resolve));
      // What it reads belongs to no kept page.
      await meetingPoint.asking.run(asker({ writes }), () =>
        letThrough(forOne, request, response, () => timing("bypass")),
      );
      await closed;
    });
  }

  /** @param {Request} request @param {Response} response @param {Timing} timing */
  async function answer(request, response, timing) {
    const { method, url = "/", headers } = request;
    const writes = method !== "GET" && method !== "HEAD";
    const late = askedData(url);
    // Who signs in may have a page open from before.
    const isReader = !writes && (late !== null || !SESSION.test(headers.cookie ?? ""));
    const asked = isReader ? askedFor(late?.url ?? url, late ? {} : headers) : null;
    if (asked === null) return passOn(request, response, { writes, isReader, timing });
    /** @param {KeptPage} page @param {string} did */
    const send = (page, did) =>
      sendPage(request, response, late ? dataOf(page, late.tag) : page, timing(did));
    const heard = changes.heardAll();
    // Nothing to wait for: what most readers ask for is sent in the same turn.
    const hit = heard === true ? standing(asked) : null;
    if (hit) return send(hit, "hit");
    const { page, did } = await find(asked, heard === true || (await heard));
    return send(page, did);
  }

  /**
   * Who cannot be let in gets a page that is in memory; programs read the status alone.
   * @param {Request} request
   * @param {Response} response
   * @param {string} timing
   */
  async function sendAway(request, response, timing) {
    const { url = "/", headers } = request;
    const asked = askedFor(`/${LANGUAGE.exec(url)?.[1] ?? "en"}/failure/503`, {});
    if (!asked || !/text\/html/.test(headers.accept ?? "")) {
      response.writeHead(503, { "retry-after": RETRY_AFTER, "server-timing": timing }).end();
      return;
    }
    const { page } = await find(asked, await changes.heardAll());
    const said = { ...page.headers, "cache-control": "no-store" };
    await sendPage(request, response, { ...page, headers: said, status: 503 }, timing);
  }

  return async (request, response) => {
    const { url = "/" } = request;
    if (STATIC.test(url)) return forOne(request, response);
    const started = performance.now();
    /** @type {Timing} */
    const timing = (did) => `door;desc=${did};dur=${(performance.now() - started).toFixed(2)}`;
    try {
      await answer(request, response, timing);
    } catch (error) {
      if (!(error instanceof Busy)) console.error(`No answer to ${url}:`, error);
      if (response.headersSent) return response.destroy();
      await sendAway(request, response, timing("busy")).catch(() => response.destroy());
    }
  };
}
