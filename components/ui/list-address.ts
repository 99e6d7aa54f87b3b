import { printQuery, type QueryValue, singleParams } from "@/lib/schemas/list-query";
import type { SearchParams } from "@/lib/schemas/view";

/** Where a list stands: its path within the language, and the parameters it was asked for with. */
export interface ListAddress {
  readonly path: string;
  readonly params: SearchParams;
}

/**
 * The list with some parameters changed; null takes one away. All others stay, so that a sorted and
 * filtered list keeps its view; only the page starts over, unless it is what changes.
 */
export function listHref(
  { path, params }: ListAddress,
  changes: Readonly<Record<string, QueryValue>>,
): string {
  const { page: _page, after: _after, before: _before, ...kept } = definedParams(params);
  return `${path}${printQuery({ ...kept, ...changes })}`;
}

/** Parameters that say something, each once. */
export function definedParams(params: SearchParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(singleParams(params)).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  );
}
