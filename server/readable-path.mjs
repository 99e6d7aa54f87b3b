/** U+FFFD stands for what could not be read; no row is named so, and its page is a plain 404. */
const UNREADABLE = encodeURIComponent("\uFFFD");

/**
 * The address with every part of its path fit to be looked up: a broken escape would fail in Next,
 * and a NUL, which no text of the database can hold, in the database.
 * @param {string} url
 */
export function readablePath(url) {
  // Without an escape there is nothing that could not be read.
  if (!url.includes("%")) return url;
  const queryAt = url.indexOf("?");
  const path = queryAt < 0 ? url : url.slice(0, queryAt);
  const parts = path.split("/").map((part) => (isReadable(part) ? part : UNREADABLE));
  return parts.join("/") + url.slice(path.length);
}

/** @param {string} part */
function isReadable(part) {
  try {
    return !decodeURIComponent(part).includes("\0");
  } catch {
    return false;
  }
}
