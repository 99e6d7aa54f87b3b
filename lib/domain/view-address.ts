import type { View } from "./view.ts";

/** Parameter that carries the reader's day in every address. */
export const AS_KNOWN_ON = "asKnownOn";

/**
 * `address` with the reader's view: a link leads on with what was known on the same day. An address
 * that names a day of its own keeps it.
 */
export function hrefWithView(address: string, { asKnownOn }: View): string {
  if (asKnownOn === null) return address;
  const [path = "", ...anchor] = address.split("#");
  if (path === "" || namesDay(path)) return address;
  const separator = path.includes("?") ? "&" : "?";
  return [`${path}${separator}${AS_KNOWN_ON}=${asKnownOn}`, ...anchor].join("#");
}

function namesDay(path: string): boolean {
  const [, query = ""] = path.split("?");
  return new URLSearchParams(query).has(AS_KNOWN_ON);
}
