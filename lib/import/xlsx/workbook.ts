import { FileRefusedError } from "../refusal";
import { type NumberForm, numberFormOf } from "./number-form";
import { type EntryReader, unpack } from "./unpack";
import { unescapedText, xmlReader } from "./xml-reader";

/** What a sheet's cells are read by. */
export interface Workbook {
  /** Path of the first sheet in the archive. */
  readonly sheet: string;
  readonly strings: readonly string[];
  /** How a cell's number is meant, by its style. */
  readonly forms: readonly NumberForm[];
  /** Whether days are counted from 1904. */
  readonly isFrom1904: boolean;
}

/** Characters of all texts of a file. */
const MOST_TEXT = 100_000_000;

/** Reads all but the sheets. */
export async function readWorkbook(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Workbook> {
  const found = { sheet: null as string | null, isFrom1904: false };
  const targets = new Map<string, string>();
  const strings: string[] = [];
  const forms: NumberForm[] = [];
  const readers: Readonly<Record<string, () => EntryReader>> = {
    "xl/workbook.xml": () =>
      xmlReader({
        opened(name, attributes) {
          if (name === "sheet") found.sheet ??= attributes["r:id"] ?? null;
          if (name === "workbookPr") {
            found.isFrom1904 = ["1", "true"].includes(attributes.date1904 ?? "");
          }
        },
      }),
    "xl/_rels/workbook.xml.rels": () =>
      xmlReader({
        opened(name, { Id, Target }) {
          if (name === "Relationship" && Id && Target) targets.set(Id, Target);
        },
      }),
    "xl/sharedStrings.xml": () => stringsReader(strings),
    "xl/styles.xml": () => stylesReader(forms),
  };
  for await (const _ of unpack(bytes, (name) => readers[name]?.() ?? null));
  const target = found.sheet === null ? undefined : targets.get(found.sheet);
  if (target === undefined) throw new FileRefusedError("import.noSheet");
  const sheet = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return { sheet, strings, forms, isFrom1904: found.isFrom1904 };
}

function stringsReader(strings: string[]): EntryReader {
  let parts: string[] | null = null;
  let isText = false;
  let isReading = 0;
  let length = 0;
  return xmlReader({
    opened(name) {
      if (name === "si") parts = [];
      // How a name is pronounced is no part of it.
      if (name === "rPh") isReading += 1;
      if (name === "t") isText = isReading === 0;
    },
    text(text) {
      if (!isText) return;
      length += text.length;
      if (length > MOST_TEXT) throw new FileRefusedError("import.zipBomb");
      parts?.push(text);
    },
    closed(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isReading -= 1;
      if (name === "si") strings.push(unescapedText((parts ?? []).join("")));
    },
  });
}

function stylesReader(forms: NumberForm[]): EntryReader {
  const codes = new Map<number, string>();
  let isOfCells = false;
  return xmlReader({
    opened(name, { numFmtId, formatCode }) {
      if (name === "numFmt" && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) {
        const id = Number(numFmtId ?? 0);
        forms.push(numberFormOf(id, codes.get(id)));
      }
    },
    closed(name) {
      if (name === "cellXfs") isOfCells = false;
    },
  });
}
