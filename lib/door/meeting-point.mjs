/**
 * Where the server in front of Next and the code that Next bundles meet. They are loaded apart, so
 * a module of one is another copy in the other; the global object is the same. Plain JavaScript,
 * because Node runs the server as it stands.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";

/**
 * @typedef {object} MeetingPoint
 * @property {AsyncLocalStorage<Set<string>>} reads the statements that a page being rendered has read by
 * @property {((statement: string) => void) | null} stray told of a statement of no known page
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
 * Called with each statement before it is sent.
 * @param {string} statement
 */
export function noteStatement(statement) {
  const reads = meetingPoint.reads.getStore();
  if (reads) reads.add(statement);
  else meetingPoint.stray?.(statement);
}

/**
 * To be awaited between a commit and telling anyone of it: from then on no reader on any server
 * gets a page from before.
 */
export async function seenByAllServers() {
  await pause(LEASE + MARGIN);
}
