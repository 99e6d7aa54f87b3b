import type { Chart } from "../chart";
import type { ChartWords } from "../chart-texts";
import { definitionOf, type FileOrigin, NOTE_MARK } from "./chart-csv";
import { columnsOf, type DataColumn, isNumber } from "./figure-columns";

/**
 * The metadata of the data file for programs, as W3C's CSV on the Web has it: what each column holds
 * and of what type it is, how the file is written, where it is from.
 */
export function csvwMetadata(
  chart: Chart,
  words: ChartWords,
  origin: FileOrigin,
  { file, language }: { file: string; language: string },
): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url: file,
    "dc:title": chart.title,
    "dc:description": [chart.summary, chart.caption, chart.note].filter(Boolean).join(" "),
    "dc:publisher": origin.publisher,
    "dc:source": origin.sources,
    "dc:relation": origin.address,
    "dc:date": origin.asKnownOn,
    dialect: {
      commentPrefix: NOTE_MARK,
      encoding: "utf-8",
      header: true,
      lineTerminators: ["\r\n"],
      skipBlankRows: true,
    },
    tableSchema: {
      columns: columnsOf(chart.data).map((column) => ({
        name: column,
        titles: column,
        "dc:description": definitionOf(column, words),
        datatype: datatypeOf(column),
        ...(column === "sources" ? { separator: "; " } : {}),
      })),
    },
  };
}

function datatypeOf(column: DataColumn): string {
  if (column === "undisclosed_rounds" || column === "shared_rounds") return "integer";
  if (column === "evidence") return "anyURI";
  return isNumber(column) ? "decimal" : "string";
}
