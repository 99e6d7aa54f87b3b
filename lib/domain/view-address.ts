import type { View } from "./view.ts";

/** Parameter that carries the reader's day in every address. */
export const AS_KNOWN_ON = "asKnownOn";

/** Parameter that carries the currency in which the reader sees all money. */
export const CURRENCY = "currency";

/**
 * `address` with the reader's view: a link leads on with what was known on the same day, in the same
 * currency. An address that names a day or a currency of its own keeps it.
 */
export function hrefWithView(address: string, { asKnownOn, currency }: View): string {
  const [path = "", ...anchor] = address.split("#");
  if (path === "") return address;
  const [pathname = "", query = ""] = path.split("?");
  const named = new URLSearchParams(query);
  const added = [
    [AS_KNOWN_ON, asKnownOn],
    [CURRENCY, currency ?? null],
  ].flatMap(([name, value]) => (name && value && !named.has(name) ? [`${name}=${value}`] : []));
  const parts = [...(query === "" ? [] : [query]), ...added];
  return [parts.length === 0 ? path : `${pathname}?${parts.join("&")}`, ...anchor].join("#");
}
