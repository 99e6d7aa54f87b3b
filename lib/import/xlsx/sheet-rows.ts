import type { FileRow } from "../csv-rows";
import { FileRefusedError } from "../refusal";
import { numberText } from "./number-form";
import { type EntryReader, unpack } from "./unpack";
import { readWorkbook, type Workbook } from "./workbook";
import { unescapedText, xmlReader } from "./xml-reader";

/** Bytes of a file, as often as they are asked for. */
export type BytesAgain = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The rows of a workbook's first sheet, one after another; nothing is computed. */
export async function* sheetRows(bytes: BytesAgain): AsyncGenerator<FileRow> {
  const workbook = await readWorkbook(bytes());
  const rows: FileRow[] = [];
  let isFound = false;
  const steps = unpack(bytes(), (name) => {
    if (name !== workbook.sheet) return null;
    isFound = true;
    return sheetReader(workbook, (row) => rows.push(row));
  });
  for await (const _ of steps) yield* rows.splice(0);
  if (!isFound) throw new FileRefusedError("import.noSheet");
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
}

function sheetReader(workbook: Workbook, take: (row: FileRow) => void): EntryReader {
  let number = 0;
  let cells: string[] = [];
  let cell: OpenCell | null = null;
  let into: "value" | "formula" | null = null;
  return xmlReader({
    opened(name, attributes) {
      if (name === "row") {
        number = Number(attributes.r ?? number + 1);
        cells = [];
      }
      if (name === "c") {
        cell = {
          column: attributes.r === undefined ? cells.length : columnOf(attributes.r),
          type: attributes.t ?? "n",
          style: Number(attributes.s ?? 0),
          ...{ value: "", formula: "" },
        };
      }
      if (name === "v" || name === "t") into = "value";
      if (name === "f") into = "formula";
      if (name === "rPh") into = null;
    },
    text(text) {
      if (cell !== null && into !== null) cell[into] += text;
    },
    closed(name) {
      if (name === "v" || name === "t" || name === "f") into = null;
      if (name === "c" && cell !== null) {
        while (cells.length < cell.column) cells.push("");
        cells[cell.column] = textOf(cell, workbook);
        cell = null;
      }
      if (name === "row") take({ number, cells, line: number });
    },
  });
}

const MOST_COLUMNS = 16_384;

/** `AB12` is in column 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? "A") {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  if (column > MOST_COLUMNS) throw new FileRefusedError("import.brokenZip");
  return column - 1;
}

/** What a cell says: of a formula its last value or, where there is none, its own text. */
function textOf({ type, style, value, formula }: OpenCell, workbook: Workbook): string {
  if (value === "" && formula !== "") return `=${formula}`;
  switch (type) {
    case "s":
      return workbook.strings[Number(value)] ?? "";
    case "b":
      return value === "1" ? "yes" : "no";
    case "n":
      return numberText(value, workbook.forms[style] ?? "PLAIN", workbook.isFrom1904);
    case "d":
      return value.slice(0, 10);
    default:
      return unescapedText(value);
  }
}
