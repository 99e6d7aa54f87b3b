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
 * @typedef {object} Asker a request while it is being answered
 * @property {Set<Read>} reads
 * @property {Promise<number | null> | null} place where it reads: the number of a replica, or null
 *   for the writer; chosen at its first read and kept, so that a page goes back in time nowhere
 * @property {boolean} lacks what its answer should have, and the next may, as a drawing
 * @property {boolean} waited for a connection to the database in vain
 */
/**
 * @typedef {object} ReplicaChoice
 * @property {() => Promise<number | null>} choose one that shows every change told of so far
 * @property {(statement: string) => boolean} mayServe
 * @property {(number: number) => void} failed
 */
/**
 * @typedef {import("@/lib/schemas/kept-addresses").KeptAddress} KeptAddress
 * @typedef {(url: URL, parts: readonly string[]) => Promise<import("@/lib/api/answer").Answer>} AnswerTo
 *   an address; `parts` are those of its path that its pattern leaves open
 */
/**
 * @typedef {object} MeetingPoint
 * @property {AsyncLocalStorage<Asker>} asking the request in whose course something runs
 * @property {((read: Read) => void) | null} stray told of what no known page has asked
 * @property {ReplicaChoice | null} replicas null where all is read from the writer
 * @property {{ heardEverywhere: () => Promise<void> } | null} changes null in programs that hear of none
 * @property {Promise<readonly KeptAddress[]>} addresses told once the bundled code has been loaded,
 *   which is after Next says that it is ready
 * @property {(addresses: readonly KeptAddress[]) => void} tellAddresses
 * @property {Map<string, AnswerTo>} ownRoutes by the paths of their addresses (`lib/api/own-route.ts`)
 */

const KEY = Symbol.for("roundbook.door");

/** @type {MeetingPoint["tellAddresses"]} */
let tellAddresses = () => {};
/** @type {MeetingPoint["addresses"]} */
const addresses = new Promise((resolve) => {
  tellAddresses = resolve;
});

/** @type {typeof globalThis & { [KEY]?: MeetingPoint }} */
const shared = globalThis;
shared[KEY] ??= {
  asking: new AsyncLocalStorage(),
  stray: null,
  replicas: null,
  changes: null,
  addresses,
  tellAddresses,
  ownRoutes: new Map(),
};

/** @type {MeetingPoint} */
export const meetingPoint = shared[KEY];

/**
 * Milliseconds for which a server answers from memory after the database told it that it has heard
 * of every change (docs/decisions/0018-pages-at-the-door.md).
 */
export const LEASE = 40;
/** Timers may fire a little early. */
export const MARGIN = 5;

/**
 * @param {{ writes?: boolean }} [options] who writes reads from the writer, its own writing included
 * @returns {Asker}
 */
export function asker({ writes = false } = {}) {
  return {
    reads: new Set(),
    place: writes ? Promise.resolve(null) : null,
    lacks: false,
    waited: false,
  };
}

/**
 * To be told of each read before it is sent.
 * @param {Read} read
 * @returns {boolean} whether anyone wants its fingerprint
 */
export function noteRead(read) {
  const asker = meetingPoint.asking.getStore();
  if (asker) asker.reads.add(read);
  else meetingPoint.stray?.(read);
  return asker !== undefined;
}

/** To be told where a page lacks something that the next may have: it is not kept. */
export function noteLack() {
  const asker = meetingPoint.asking.getStore();
  if (asker) asker.lacks = true;
}

/** To be told where no connection to the database came free in time. */
export function noteWait() {
  const asker = meetingPoint.asking.getStore();
  if (asker) asker.waited = true;
}

/**
 * To be awaited between a commit and telling anyone of it: from then on no reader on any server
 * gets a page from before.
 */
export async function seenByAllServers() {
  await (meetingPoint.changes?.heardEverywhere() ?? pause(LEASE + MARGIN));
}
