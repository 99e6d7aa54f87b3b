import { setImmediate as nextTurn } from "node:timers/promises";
import { plainCell } from "@/lib/domain/import/cell";
import { MOST_ROWS } from "@/lib/domain/import/import-state";
import type { FileFormat } from "@/lib/schemas/import";
import { csvRows, type FileRow } from "./csv-rows";
import { FileRefusedError } from "./refusal";
import { type BytesAgain, sheetRows } from "./xlsx/sheet-rows";

const MOST_COLUMNS = 200;
/** Bytes that are read at once, and milliseconds after which others get their turn: readers wait beside. */
const PIECE = 64 * 1024;
const TURN = 20;
/** Characters. */
const LONGEST_CELL = 20_000;

/** Bytes of a file, as often as they are asked for, and how they are read. */
export interface TableFile {
  readonly format: FileFormat;
  readonly bytes: BytesAgain;
}

export interface TableRow {
  /** As a spreadsheet counts. */
  readonly number: number;
  /** One for each header. */
  readonly cells: readonly string[];
  /** Whether it has more cells than the table has columns. */
  readonly isTooLong: boolean;
}

export interface Table {
  readonly headers: readonly string[];
  /** Rows that say something, while they are read. */
  readonly rows: AsyncGenerator<TableRow>;
}

/**
 * Opens a file as a table. What is wrong with it is thrown here or while its rows are read.
 * @throws {FileRefusedError}
 */
export async function readTable({ format, bytes }: TableFile): Promise<Table> {
  const pieces = () => inPieces(bytes());
  const rows = format.format === "CSV" ? csvRows(format, pieces()) : sheetRows(pieces);
  for (;;) {
    const { value, done } = await rows.next();
    if (done) throw new FileRefusedError("import.empty");
    if (value.cells.some((cell) => cell.trim() !== "")) {
      const headers = headersIn(value);
      return { headers, rows: rowsUnder(headers, rows) };
    }
  }
}

async function* inPieces(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
  }
}

function headersIn({ cells, line }: FileRow): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  const headers = cells.slice(0, last + 1).map((cell) => plainText(cell));
  if (headers.length > MOST_COLUMNS) throw new FileRefusedError("import.tooManyColumns", { line });
  if (headers.every((header) => !/\p{L}/u.test(header))) {
    throw new FileRefusedError("import.noHeader", { line });
  }
  const seen = new Set<string>();
  for (const header of headers) {
    const name = header.toLowerCase();
    if (name !== "" && seen.has(name)) {
      throw new FileRefusedError("import.duplicateHeader", { line, column: header });
    }
    seen.add(name);
  }
  return headers;
}

async function* rowsUnder(
  headers: readonly string[],
  rows: AsyncGenerator<FileRow>,
): AsyncGenerator<TableRow> {
  let count = 0;
  let turnBegan = performance.now();
  for await (const { number, cells, line } of rows) {
    if (performance.now() - turnBegan > TURN) {
      await nextTurn();
      turnBegan = performance.now();
    }
    if (cells.every((cell) => cell.trim() === "")) continue;
    count += 1;
    if (count > MOST_ROWS) throw new FileRefusedError("import.tooManyRows", { line });
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long !== -1) {
      throw new FileRefusedError("import.cellTooLong", { line, column: headers[long] ?? "" });
    }
    yield {
      number,
      cells: headers.map((_, at) => plainText(cells[at] ?? "")),
      isTooLong: cells.slice(headers.length).some((cell) => cell.trim() !== ""),
    };
  }
  if (count === 0) throw new FileRefusedError("import.noRows");
}

/** The sign that no text of the database can hold, and halves of signs. */
const UNKEEPABLE = /[\0\p{Surrogate}]/gu;

/** As it was before it was guarded against spreadsheets; what cannot be kept is left out. */
function plainText(cell: string): string {
  return plainCell(cell.replace(UNKEEPABLE, "").trim());
}
