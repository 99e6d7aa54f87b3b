import { Decimal } from "@/lib/domain/decimal";
import { boundsOf } from "@/lib/domain/quantity";
import type { ChartData, ChartRecord, Dimension } from "../chart-data";
import { numberCell, textCell } from "./cell";

/** Columns that every data file has after those that tell its figures apart. */
export const FIGURE_COLUMNS = [
  "value",
  "value_high",
  "lowest",
  "highest",
  "qualifier",
  "currency",
  "unit",
  "standing",
  "sources",
  "evidence",
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

export type DataColumn = Dimension | FigureColumn;

const NUMBERS: ReadonlySet<DataColumn> = new Set<DataColumn>([
  "value",
  "value_high",
  "lowest",
  "highest",
  "undisclosed_rounds",
  "shared_rounds",
]);

export function isNumber(column: DataColumn): boolean {
  return NUMBERS.has(column);
}

export function columnsOf({ dimensions }: ChartData): readonly DataColumn[] {
  return [...dimensions, ...FIGURE_COLUMNS];
}

/** What a figure rests on, as a file tells it. */
export interface FigureGrounds {
  readonly sources: readonly string[];
  readonly address: string;
}

/** Cells in the order of the columns. */
export function cellsOf(
  data: ChartData,
  record: ChartRecord,
  grounds: FigureGrounds,
): readonly string[] {
  const { quantity, mark } = record;
  const bounds = quantity && boundsOf(quantity);
  const cells: Readonly<Record<FigureColumn, string>> = {
    value: plain(quantity?.value ?? null),
    value_high: plain(quantity?.maxValue ?? null),
    lowest: plain(bounds?.low?.toFixed() ?? null),
    highest: plain(bounds?.high?.toFixed() ?? null),
    qualifier: quantity?.qualifier ?? "",
    currency: quantity?.currency ?? "",
    unit: quantity?.unit ?? "",
    standing: mark ?? "",
    sources: grounds.sources.join("; "),
    evidence: grounds.address,
  };
  const places = data.dimensions.map((column, at) => cell(column, record.place[at] ?? ""));
  return [...places, ...FIGURE_COLUMNS.map((column) => cell(column, cells[column]))];
}

function cell(column: DataColumn, text: string): string {
  return isNumber(column) && text !== "" ? numberCell(text) : textCell(text);
}

/** Without the zeros that the database adds: 1000000000.00 is 1000000000. */
function plain(decimal: string | null): string {
  return decimal === null ? "" : new Decimal(decimal).toFixed();
}
