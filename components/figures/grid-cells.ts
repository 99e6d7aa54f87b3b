import type { SheetFigure } from "@/lib/data/editing/figure-sheet";
import { isSameAmount, printCell, printCellKey, readCell } from "@/lib/domain/editing/figure-cell";
import type { FigureGroup, FigureRow } from "@/lib/domain/editing/figure-rows";
import type { MoneyUnit } from "@/lib/domain/editing/money-unit";
import type { Locale } from "@/lib/domain/locale";
import type { Quantity } from "@/lib/domain/quantity";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import type { Texts } from "./grid-state";

/** What there is to say about a cell. */
export interface CellView {
  readonly key: string;
  /** What stands in its input. */
  readonly text: string;
  readonly figure: SheetFigure | undefined;
  /** Null where it is empty, or not understood. */
  readonly amount: Quantity | null;
  /** Key of `errors`. */
  readonly problem: string | null;
  /** Whether saving would change something. */
  readonly isChanged: boolean;
}

export interface GridContext {
  readonly figures: ReadonlyMap<string, SheetFigure>;
  readonly typed: Texts;
  readonly unit: MoneyUnit;
  readonly locale: Locale;
}

export function keyOf({ metric, segment }: FigureRow, period: ReportingPeriod): string {
  return printCellKey({ metric, period, segment: segment?.slug ?? null });
}

export function viewCell(row: FigureRow, key: string, context: GridContext): CellView {
  const { figures, typed, unit, locale } = context;
  const figure = figures.get(key);
  const stands = figure?.amount ?? null;
  const text = typed.get(key);
  if (text === undefined) {
    const printed = stands === null ? "" : printCell(stands, unit, locale);
    return { key, text: printed, figure, amount: stands, problem: null, isChanged: false };
  }
  const reading = readCell(text, row.metric, unit);
  if (!reading.ok) {
    return { key, text, figure, amount: null, problem: reading.message, isChanged: true };
  }
  const { amount } = reading;
  const isChanged = !isSameAmount(amount, stands);
  return { key, text, figure, amount, problem: null, isChanged };
}

/** All lines that can be typed into, from top to bottom. */
export function linesOf(groups: readonly FigureGroup[]): FigureRow[] {
  return groups.flatMap(({ rows }) => rows);
}
