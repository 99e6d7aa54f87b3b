import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { xlsxFile } from "@/tests/factories/xlsx";
import { detectFormat } from "./detect-format";
import { readTable } from "./read-table";
import { FileRefusedError } from "./refusal";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The table in a file, or why it is none: message, line and column. */
async function read(bytes: Uint8Array, pieces = 7) {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieces) parts.push(bytes.subarray(at, at + pieces));
  try {
    const format = detectFormat([bytes]);
    const { headers, rows } = await readTable({ format, bytes: () => parts });
    const table: (readonly string[])[] = [headers];
    for await (const row of rows) table.push(row.cells);
    return table;
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    return [error.message, error.place.line ?? null, error.place.column ?? null];
  }
}

const TABLE = [
  ["name", "名称", "note"],
  ["Sunrise", "曦望", 'said "yes",\nand more'],
  ["Nuvo", "", "=1+1"],
];
const CSV = 'name,名称,note\r\nSunrise,曦望,"said ""yes"",\nand more"\r\nNuvo,,\'=1+1\r\n';

describe("the same table is read from", () => {
  const swapped = Buffer.from(`\ufeff${CSV}`, "utf16le").swap16();
  const files: [string, Uint8Array][] = [
    ["UTF-8", utf8(CSV)],
    ["UTF-8 with a mark", utf8(`\ufeff${CSV}`)],
    ["UTF-16", Buffer.from(`\ufeff${CSV}`, "utf16le")],
    ["UTF-16 the other way round", swapped],
    ["semicolons", utf8(CSV.replaceAll(/,(?!\n)/g, ";"))],
    ["tabs", utf8(CSV.replaceAll(/,(?!\n)/g, "\t"))],
    ["bars", utf8(CSV.replaceAll(/,(?!\n)/g, "|"))],
    ["lines of a Unix", utf8(CSV.replaceAll("\r\n", "\n"))],
    ["a sheet", xlsxFile(TABLE)],
  ];
  it.each(files)("%s", async (_, bytes) => {
    expect(await read(bytes)).toEqual(TABLE);
  });

  it("GB18030", async () => {
    const bytes = Buffer.concat([
      utf8("name,"),
      Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]),
      utf8("\nSunrise,"),
      Buffer.from([0xea, 0xd8, 0xcd, 0xfb]),
    ]);
    expect(await read(bytes)).toEqual([
      ["name", "名称"],
      ["Sunrise", "曦望"],
    ]);
  });
});

describe("a sheet", () => {
  const cell = async (xml: string) => {
    const table = await read(xlsxFile([["value"], [{ xml }]]));
    return table[1];
  };
  it("tells days and months as they are shown", async () => {
    expect(await cell('<c r="A2" s="1"><v>45863</v></c>')).toEqual(["2025-07-25"]);
    expect(await cell('<c r="A2" s="2"><v>45863</v></c>')).toEqual(["2025-07"]);
    expect(await cell('<c r="A2" s="1"><v>1</v></c>')).toEqual(["1900-01-01"]);
  });
  it("tells numbers and shares as a person types them", async () => {
    expect(await cell('<c r="A2"><v>1E9</v></c>')).toEqual(["1000000000"]);
    expect(await cell('<c r="A2"><v>0.30000000000000004</v></c>')).toEqual(["0.3"]);
    expect(await cell('<c r="A2" s="3"><v>0.343</v></c>')).toEqual(["34.3%"]);
  });
  it("computes nothing: a formula is its last value or its text", async () => {
    expect(await cell('<c r="A2"><f>1+1</f><v>2</v></c>')).toEqual(["2"]);
    expect(await cell('<c r="A2"><f>WEBSERVICE("x")</f></c>')).toEqual(['=WEBSERVICE("x")']);
  });
  it("has texts of its own, logical values and gaps", async () => {
    expect(await cell('<c r="A2" t="inlineStr"><is><t>曦望</t></is></c>')).toEqual(["曦望"]);
    expect(await cell('<c r="A2" t="b"><v>1</v></c>')).toEqual(["yes"]);
    const gap = xlsxFile([["a", "b"], [{ xml: '<c r="B2"><v>3</v></c>' }]]);
    expect(await read(gap)).toEqual([
      ["a", "b"],
      ["", "3"],
    ]);
  });
});

it("a long file lets others have their turn while it is read", async () => {
  let turns = 0;
  let next = setImmediate(function turn() {
    turns += 1;
    next = setImmediate(turn);
  });
  await read(utf8(`name\n${"x\n".repeat(50_000)}`), 1_000_000);
  clearImmediate(next);
  expect(turns).toBeGreaterThan(0);
});

describe("refused, with the place where it can be told, is", () => {
  const long = "x".repeat(20_001);
  const files: [string, Uint8Array, string, number | null, string | null][] = [
    ["an empty file", utf8(""), "import.empty", null, null],
    ["blank lines alone", utf8("\n\n"), "import.empty", null, null],
    ["a line of figures", utf8("1,2\n3,4\n"), "import.noHeader", 1, null],
    ["a header alone", utf8("name,note\n"), "import.noRows", null, null],
    ["two columns of one name", utf8("name,Name\n1,2\n"), "import.duplicateHeader", 1, "Name"],
    ["an open quotation", utf8('name\na\n"b\nc\n'), "import.unclosedQuote", 3, null],
    ["a stray quotation mark", utf8('name\na"b\n'), "import.strayQuote", 2, null],
    ["a huge cell", utf8(`name,note\na,b\nc,${long}\n`), "import.cellTooLong", 3, "note"],
    ["too many columns", utf8(`${"a,".repeat(201)}b\n`), "import.tooManyColumns", 1, null],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), "import.wrongType", null, null],
    ["a PDF", utf8("%PDF-1.7\n"), "import.wrongType", null, null],
    ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1), "import.wrongType", null, null],
    ["an old Excel file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "import.oldExcel", null, null],
    ["bytes of no text", Uint8Array.of(0x61, 0xff, 0xff), "import.undecodable", null, null],
    ["a cut archive", xlsxFile(TABLE).subarray(0, 300), "import.brokenZip", null, null],
    ["an archive of something else", zipSync({ a: strToU8("x") }), "import.noSheet", null, null],
    ["a bomb", bomb(), "import.zipBomb", null, null],
  ];
  it.each(files)("%s", async (_, bytes, message, line, column) => {
    expect(await read(bytes, 100_000)).toEqual([message, line, column]);
  });

  it("more than 100,000 rows", async () => {
    const rows = `name\n${"x\n".repeat(100_000)}`;
    expect(await read(utf8(rows), 1_000_000)).toHaveLength(100_001);
    expect(await read(utf8(`${rows}x\n`), 1_000_000)).toEqual([
      "import.tooManyRows",
      100_002,
      null,
    ]);
  });
});

function bomb(): Uint8Array {
  const much = new Uint8Array(40 * 1024 * 1024).fill(0x20);
  much.set(strToU8("<sst>"));
  return zipSync({ "xl/sharedStrings.xml": much }, { level: 9 });
}
