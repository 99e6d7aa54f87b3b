import { stringify } from "csv-stringify/sync";
import { EVIDENCE_MARKS } from "@/lib/domain/evidence";
import { ROUND_STATUSES } from "@/lib/domain/funding-round";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import type { Chart } from "../chart";
import { DIMENSIONS } from "../chart-data";
import type { ChartWords } from "../chart-texts";
import { textCell } from "./cell";
import { cellsOf, columnsOf, type DataColumn, FIGURE_COLUMNS } from "./figure-columns";

/** What a data file says of itself beside its figures. */
export interface FileOrigin {
  readonly publisher: string;
  /** Day up to which things are known, YYYY-MM-DD. */
  readonly asKnownOn: string;
  /** Address of the page that shows this. */
  readonly address: string;
  readonly sources: readonly string[];
  /** Sources of one figure, by the id of its evidence. */
  readonly sourcesOf: (evidence: string) => readonly string[];
  readonly evidenceAddress: (evidence: string) => string;
}

/** Begins the lines that are no data, as CSV on the Web's `commentPrefix`. */
export const NOTE_MARK = "#";

/**
 * The figures of a chart as CSV that spreadsheets and programs open alike: the table from the first
 * cell on, and after an empty line what explains it, in lines that begin with '#'. With a byte order
 * mark, by which spreadsheets know UTF-8.
 */
export function chartCsv(chart: Chart, words: ChartWords, origin: FileOrigin): string {
  const columns = columnsOf(chart.data);
  const rows = chart.data.records.map((record) =>
    cellsOf(chart.data, record, {
      sources: [...new Set(record.inputs.flatMap(origin.sourcesOf))],
      address: record.evidence === null ? "" : origin.evidenceAddress(record.evidence),
    }),
  );
  const table = stringify([columns, ...rows], { bom: true, record_delimiter: "windows" });
  const notes = notesOf(chart, columns, words, origin).map(([name, text]) => [
    `${NOTE_MARK} ${name}`,
    textCell(text),
  ]);
  return `${table}\r\n${stringify(notes, { record_delimiter: "windows" })}`;
}

function notesOf(
  { title, summary, caption, note }: Chart,
  columns: readonly DataColumn[],
  words: ChartWords,
  { publisher, asKnownOn, address, sources }: FileOrigin,
): (readonly [string, string])[] {
  return [
    [words("file.title"), title],
    ...(summary === "" ? [] : [[words("file.summary"), summary] as const]),
    [words("file.caption"), caption],
    ...(note === null ? [] : [[words("file.note"), note] as const]),
    [words("file.asKnownOn"), asKnownOn],
    [words("file.address"), address],
    [words("file.publisher"), publisher],
    ...columns.map((column) => [column, definitionOf(column, words)] as const),
    ...sources.map((source) => [words("file.sources"), source] as const),
  ];
}

/** Words of the files, the same in every language. */
const CODES = {
  qualifiers: QUALIFIERS.join(", "),
  standings: EVIDENCE_MARKS.join(", "),
  statuses: ROUND_STATUSES.join(", "),
  standard: "ISO 4217",
  percent: "PERCENT",
  year: "FY",
  first: "H1",
  second: "H2",
  stated: "stated",
  computed: "computed",
  from: "from",
  to: "to",
  dates: "2025, 2025-H1, 2025-Q3, 2025-07, 2025-07-23",
} as const;

/** What a column holds, in the language of the file. */
export function definitionOf(column: DataColumn, words: ChartWords): string {
  const dimension = DIMENSIONS.find((known) => known === column);
  if (dimension !== undefined) return words(`file.dimension.${dimension}`, CODES);
  const figure = FIGURE_COLUMNS.find((known) => known === column);
  return figure === undefined ? "" : words(`file.quantity.${figure}`, CODES);
}
