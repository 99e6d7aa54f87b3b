import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { FileFormat } from "@/lib/schemas/import";
import { FileRefusedError } from "./refusal";

/** A row as the file has it. */
export interface FileRow {
  /** As a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Where it ends in a text; the row itself in a sheet. */
  readonly line: number;
}

/** Characters of one row; a quotation mark that is never closed would take the rest of the file. */
const LONGEST_ROW = 1_000_000;

/** What the reader of rows calls a fault, by its code. */
const REFUSALS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "import.unclosedQuote",
  CSV_INVALID_CLOSING_QUOTE: "import.strayQuote",
  INVALID_OPENING_QUOTE: "import.strayQuote",
  CSV_MAX_RECORD_SIZE: "import.cellTooLong",
};

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of a text, one after another. */
export async function* csvRows(
  { encoding, separator }: Extract<FileFormat, { format: "CSV" }>,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<FileRow> {
  let line = 0;
  const parser = parse({
    ...{ delimiter: separator, info: true, relax_column_count: true },
    max_record_size: LONGEST_ROW,
    // Told as it is parsed: what waits to be taken is lost where a later row is refused.
    on_record: (record, { lines }) => {
      line = lines;
      return record;
    },
  });
  pipeline(Readable.from(textOf(bytes, encoding)), parser, () => {
    // Told by the loop below.
  });
  let number = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      number += 1;
      yield { number, cells: record, line: info.lines };
    }
  } catch (error) {
    // The row that could not be read begins below the last that could.
    throw refusalOf(error, line + 1) ?? error;
  }
}

async function* textOf(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const part of bytes) {
    const text = decoded(() => decoder.decode(part, { stream: true }));
    if (text !== "") yield text;
  }
  const rest = decoded(() => decoder.decode());
  if (rest !== "") yield rest;
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new FileRefusedError("import.undecodable");
  }
}

function refusalOf(error: unknown, line: number): FileRefusedError | null {
  if (!(error instanceof CsvError)) return null;
  const message = REFUSALS[error.code];
  if (message === undefined) return null;
  return new FileRefusedError(message, { line });
}
