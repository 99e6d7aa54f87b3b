import "server-only";
import { findSourceId, keepUpload, PART_BYTES } from "@/lib/data/imports/files";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { guessMapping } from "@/lib/domain/import/guess-mapping";
import { MOST_BYTES } from "@/lib/domain/import/import-state";
import type { TextEncoding } from "@/lib/schemas/import";
import { columnLabels } from "./column-labels";
import { detectFormat } from "./detect-format";
import { readTable } from "./read-table";
import { FileRefusedError } from "./refusal";

/** A file as somebody sends it. */
export interface Upload {
  readonly type: EntityType;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Address of the source behind rows that name none. */
  readonly sourceSlug: string | null;
  /** Where the bytes do not say it themselves. */
  readonly encoding?: TextEncoding;
  /** Made with the empty form, so that a form that is sent twice makes one import. */
  readonly token?: string;
}

export type Uploaded =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      /** A key of `errors`. */
      readonly message: string;
      readonly field: "file" | "source";
      /** Line of a text, or row of a sheet. */
      readonly row?: number;
      readonly column?: string;
    };

const SAMPLE = 8;
const LONGEST_NAME = 200;

/** Reads a file through once, and keeps it where every row could be read. */
export async function uploadImport(actor: Actor | null, upload: Upload): Promise<Uploaded> {
  assertCan(actor, "import:prepare");
  const { type, bytes, sourceSlug } = upload;
  const sourceId = sourceSlug === null ? null : await findSourceId(sourceSlug);
  if (sourceSlug !== null && sourceId === null) {
    return { ok: false, message: "source.unknown", field: "source" };
  }
  try {
    if (bytes.length > MOST_BYTES) throw new FileRefusedError("import.tooBig");
    const parts = piecesOf(bytes);
    const format = detectFormat(parts, upload.encoding);
    const { headers, rows } = await readTable({ format, bytes: () => parts });
    const sample: (readonly string[])[] = [];
    let rowCount = 0;
    for await (const { cells } of rows) {
      rowCount += 1;
      if (sample.length < SAMPLE) sample.push(cells);
    }
    const mapping = guessMapping(type, headers, await columnLabels());
    const fileName = upload.fileName.slice(-LONGEST_NAME) || "file";
    const file = { type, fileName, format, headers, sample, rowCount, mapping, sourceId };
    return { ok: true, id: await keepUpload(actor, file, parts, upload.token) };
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    const { line, column } = error.place;
    return {
      ...{ ok: false, message: error.message, field: "file" },
      ...(line !== undefined && { row: line }),
      ...(column !== undefined && { column }),
    };
  }
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PART_BYTES) {
    parts.push(bytes.subarray(at, at + PART_BYTES));
  }
  return parts;
}
