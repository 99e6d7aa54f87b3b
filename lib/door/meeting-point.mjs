/**
 * Where the server in front of Next and the code that Next bundles meet. They are loaded apart, so
 * a module of one is another copy in the other; the global object is the same. Plain JavaScript,
 * because Node runs the server as it stands.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";

/**
 * @typedef {object} Read what a page being rendered asks the database
 * @property {string} statement
 * @property {number} bytes about what it takes in memory
 * @property {string | null} print fingerprint of the answer, once there is one
 * @property {(() => Promise<string>) | null} again asks once more, for the fingerprint alone; null
 *   where that would say something else, as inside a transaction
 */
/**
 * @typedef {object} MeetingPoint
 * @property {AsyncLocalStorage<Set<Read>>} reads of the page being rendered
 * @property {((read: Read) => void) | null} stray told of what no known page has asked
 * @property {readonly import("@/lib/schemas/kept-addresses").KeptAddress[]} addresses
 */

const KEY = Symbol.for("roundbook.door");

/** @type {typeof globalThis & { [KEY]?: MeetingPoint }} */
const shared = globalThis;
shared[KEY] ??= { reads: new AsyncLocalStorage(), stray: null, addresses: [] };

/** @type {MeetingPoint} */
export const meetingPoint = shared[KEY];

/**
 * Milliseconds for which a server answers from memory after the database told it that it has heard
 * of every change (docs/decisions/0018-pages-at-the-door.md).
 */
export const LEASE = 40;
/** Timers may fire a little early. */
const MARGIN = 5;

/**
 * To be told of each read before it is sent.
 * @param {Read} read
 * @returns {boolean} whether anyone wants its fingerprint
 */
export function noteRead(read) {
  const reads = meetingPoint.reads.getStore();
  if (reads) reads.add(read);
  else meetingPoint.stray?.(read);
  return reads !== undefined;
}

/**
 * To be awaited between a commit and telling anyone of it: from then on no reader on any server
 * gets a page from before.
 */
export async function seenByAllServers() {
  await pause(LEASE + MARGIN);
}
