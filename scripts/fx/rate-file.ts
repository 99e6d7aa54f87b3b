import { unzipSync } from "fflate";
import { DataSetError } from "../../prisma/load/problem";

/** A file of rates as it came: a table, or an archive that holds one. */
export interface RateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The table in it as text. */
export function unpack({ name, bytes }: RateFile): {
  readonly name: string;
  readonly text: string;
} {
  const text = (table: Uint8Array) => new TextDecoder().decode(table);
  if (!isArchive(bytes)) return { name, text: text(bytes) };
  const tables = Object.entries(unzipped({ name, bytes })).filter(([entry]) =>
    entry.toLowerCase().endsWith(".csv"),
  );
  const [only, ...others] = tables;
  if (only === undefined || others.length > 0) {
    const reason = `The archive must hold one table (.csv); it holds ${tables.length}.`;
    throw new DataSetError([{ file: name, reason }]);
  }
  return { name: only[0], text: text(only[1]) };
}

/** Larger than any table of all rates since 1999, which takes 1 MB. */
const MOST_BYTES = 50_000_000;

function unzipped({ name, bytes }: RateFile): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize < MOST_BYTES });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataSetError([{ file: name, reason: `The archive cannot be read: ${reason}.` }]);
  }
}

/** An archive begins with the letters PK and two signs that no table has. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
