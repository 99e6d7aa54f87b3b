/** A kept page that no longer stands, as it is shown while the database is away. */
import { bodyIn, codedBodies } from "../documents/codings.mjs";
import { isDocument } from "./kept-page.mjs";

/** Where components/layout/stale-notice.tsx waits. */
const HIDDEN_NOTICE = /(<div data-stale="") hidden=""/g;

/** @typedef {import("./kept-page.mjs").KeptPage} KeptPage */

/** Made once for each. @type {WeakMap<KeptPage, Promise<KeptPage>>} */
const withNotice = new WeakMap();

/**
 * The same page with its notice shown, and not to be kept by anyone. An open page that asks for data
 * gets none, and loads the document, which bears the notice.
 * @param {KeptPage} page
 * @param {{ isPart: boolean }} asked
 * @returns {Promise<KeptPage>}
 */
export async function stalePage(page, { isPart }) {
  const headers = {
    ...page.headers,
    "cache-control": "no-store",
    warning: '110 roundbook "Response is stale"',
  };
  if (isPart) return { ...page, headers, status: 503 };
  if (!isDocument(page.headers)) return { ...page, headers };
  const stale = withNotice.get(page) ?? noticed(page, headers);
  withNotice.set(page, stale);
  return stale;
}

/** @param {KeptPage} page @param {KeptPage["headers"]} headers @returns {Promise<KeptPage>} */
async function noticed(page, headers) {
  const content = await bodyIn(page.bodies, "identity");
  const html = content.toString("utf8").replaceAll(HIDDEN_NOTICE, "$1");
  const bodies = await codedBodies(Buffer.from(html), headers["content-type"]);
  return { ...page, headers, bodies, tag: `${page.tag}-stale` };
}
