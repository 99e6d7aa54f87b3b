import { plainName } from "./plain-name";

/** How the columns of an earlier file were read. */
export interface EarlierMapping {
  readonly headers: readonly string[];
  /** Null for one that was not read. */
  readonly mapping: readonly (string | null)[];
}

export interface ProposedMapping {
  readonly mapping: (string | null)[];
  /** By column, whether that is how one of the same name was read before; else it is guessed. */
  readonly remembered: boolean[];
}

/**
 * Reads each column as the first of the earlier files that has one of its name, and as is guessed where
 * none has; no two columns as the same.
 */
export function rememberMapping(
  headers: readonly string[],
  guessed: readonly (string | null)[],
  earlier: readonly EarlierMapping[],
): ProposedMapping {
  const known = new Map<string, string | null>();
  for (const file of earlier) {
    for (const [at, header] of file.headers.entries()) {
      const name = plainName(header);
      if (!known.has(name)) known.set(name, file.mapping[at] ?? null);
    }
  }
  const used = new Set<string>();
  const take = (column: string | null): string | null => {
    if (column === null || used.has(column)) return null;
    used.add(column);
    return column;
  };
  const remembered = headers.map((header) => known.has(plainName(header)));
  const mapping = headers.map((header) => take(known.get(plainName(header)) ?? null));
  for (const [at, isRemembered] of remembered.entries()) {
    if (!isRemembered) mapping[at] = take(guessed[at] ?? null);
  }
  return { mapping, remembered };
}
