import {
  DATE_PRECISIONS,
  type DatePrecision,
  type PartialDate,
  type PlainDate,
} from "@/lib/domain/partial-date";
import { QUALIFIERS, type Qualifier } from "@/lib/domain/qualifier";
import { type Amount, type Quantity, UNITS, type Unit } from "@/lib/domain/quantity";
import type { SubjectName } from "@/lib/domain/subject-name";

/*
 * Between the columns of a row and the values of the domain, by the naming rule of
 * prisma/schema.prisma: `x`, `xPrecision`, `xInferred` are a partial date; `xValue`, `xMaxValue`,
 * `xQualifier` with `xCurrency` or `xUnit` are a quantity; `x`, `xZhHans`, `xZhHant` are a text.
 */

/** What a Decimal column gives; Prisma's own class, named by the one thing that is asked of it. */
interface DecimalColumn {
  toFixed(): string;
}

/** First day, precision and flag of the date `F`; `Empty` is null where the column may be. */
export type PartialDateColumns<F extends string, Empty extends null = never> = Record<
  F,
  Date | Empty
> &
  Record<`${F}Precision`, DatePrecision | Empty> &
  Record<`${F}Inferred`, boolean>;

type FigureColumns<F extends string, D, Empty extends null> = Record<
  `${F}Value` | `${F}MaxValue`,
  D | null
> &
  Record<`${F}Qualifier`, Qualifier | Empty>;
type CurrencyColumn<F extends string> = Record<`${F}Currency`, string | null>;
type UnitColumn<F extends string> = Record<`${F}Unit`, Unit | null>;

/** Columns of money. */
export type AmountColumns<F extends string, Empty extends null = never> = FigureColumns<
  F,
  string,
  Empty
> &
  CurrencyColumn<F>;
/** Columns of a quantity that is never money. */
export type MeasureColumns<F extends string, Empty extends null = never> = FigureColumns<
  F,
  string,
  Empty
> &
  UnitColumn<F>;
/** Columns of a quantity that is money or not. */
export type QuantityColumns<F extends string, Empty extends null = never> = AmountColumns<
  F,
  Empty
> &
  UnitColumn<F>;

type ReadAmount<F extends string, Empty extends null = never> = FigureColumns<
  F,
  DecimalColumn,
  Empty
> &
  CurrencyColumn<F>;
type ReadQuantity<F extends string, Empty extends null = never> = FigureColumns<
  F,
  DecimalColumn,
  Empty
> &
  Partial<CurrencyColumn<F> & UnitColumn<F>>;

/** Calendar day of a date-only column. */
export function plainDateOf(column: Date): PlainDate {
  return column.toISOString().slice(0, 10);
}

/** A calendar day as Prisma writes it to a date-only column. */
export function dateColumn(day: PlainDate): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

export function partialDateOf<F extends string>(
  row: PartialDateColumns<NoInfer<F>>,
  field: F,
): PartialDate;
export function partialDateOf<F extends string>(
  row: PartialDateColumns<NoInfer<F>, null>,
  field: F,
): PartialDate | null;
export function partialDateOf(row: Row, field: string): PartialDate | null {
  const first = row[field];
  const precision = oneOf(DATE_PRECISIONS, row[`${field}Precision`]);
  if (!(first instanceof Date) || precision === null) return null;
  return {
    date: plainDateOf(first),
    precision,
    inferred: row[`${field}Inferred`] === true,
  };
}

export function quantityOf<F extends string>(row: ReadQuantity<NoInfer<F>>, field: F): Quantity;
export function quantityOf<F extends string>(
  row: ReadQuantity<NoInfer<F>, null>,
  field: F,
): Quantity | null;
export function quantityOf(row: Row, field: string): Quantity | null {
  const amount = amountFrom(row, field);
  return amount && { ...amount, unit: oneOf(UNITS, row[`${field}Unit`]) };
}

export function amountOf<F extends string>(row: ReadAmount<NoInfer<F>>, field: F): Amount;
export function amountOf<F extends string>(
  row: ReadAmount<NoInfer<F>, null>,
  field: F,
): Amount | null;
export function amountOf(row: Row, field: string): Amount | null {
  return amountFrom(row, field);
}

/** A text and our renderings of it in Chinese; `Empty` is null where the text may be missing. */
export type TextColumns<F extends string, Empty extends null = never> = Record<F, string | Empty> &
  Record<`${F}ZhHans` | `${F}ZhHant`, string | null>;

export function textOf<F extends string>(row: TextColumns<NoInfer<F>>, field: F): SubjectName;
export function textOf<F extends string>(
  row: TextColumns<NoInfer<F>, null>,
  field: F,
): SubjectName | null;
export function textOf(row: Row, field: string): SubjectName | null {
  const name = row[field];
  const rendering = (script: "ZhHans" | "ZhHant") => {
    const text = row[`${field}${script}`];
    return typeof text === "string" ? text : null;
  };
  if (typeof name !== "string") return null;
  return { name, nameZhHans: rendering("ZhHans"), nameZhHant: rendering("ZhHant") };
}

/** Names of the columns of a text. */
export function textNames<F extends string>(field: F): [F, `${F}ZhHans`, `${F}ZhHant`] {
  return [field, `${field}ZhHans`, `${field}ZhHant`];
}

/** Selects the columns of a text. */
export function selectText<F extends string>(
  field: F,
): Record<F | `${F}ZhHans` | `${F}ZhHant`, true>;
export function selectText(field: string) {
  return Object.fromEntries(textNames(field).map((name) => [name, true]));
}

/** The columns of a text alone, of a row that holds more. */
export function textColumns<F extends string>(
  field: F,
  row: TextColumns<NoInfer<F>>,
): TextColumns<F>;
export function textColumns<F extends string>(
  field: F,
  row: TextColumns<NoInfer<F>, null>,
): TextColumns<F, null>;
export function textColumns(field: string, row: Row) {
  return Object.fromEntries(textNames(field).map((name) => [name, row[name]]));
}

/** Columns as the signatures above have already checked them. */
type Row = Readonly<Record<string, unknown>>;

function amountFrom(row: Row, field: string): Amount | null {
  const qualifier = oneOf(QUALIFIERS, row[`${field}Qualifier`]);
  if (qualifier === null) return null;
  const currency = row[`${field}Currency`];
  return {
    qualifier,
    value: decimalOf(row[`${field}Value`]),
    maxValue: decimalOf(row[`${field}MaxValue`]),
    currency: typeof currency === "string" ? currency : null,
    unit: null,
  };
}

function oneOf<T>(known: readonly T[], column: unknown): T | null {
  return known.find((word) => word === column) ?? null;
}

/** Plain decimal string of a Decimal column. */
export function decimalOf(column: unknown): string | null {
  return isDecimal(column) ? column.toFixed() : null;
}

function isDecimal(column: unknown): column is DecimalColumn {
  return typeof column === "object" && column !== null && "toFixed" in column;
}

export function partialDateColumns<F extends string>(
  field: F,
  date: PartialDate,
): PartialDateColumns<F>;
export function partialDateColumns<F extends string>(
  field: F,
  date: PartialDate | null,
): PartialDateColumns<F, null>;
export function partialDateColumns(field: string, date: PartialDate | null) {
  return {
    [field]: date && dateColumn(date.date),
    [`${field}Precision`]: date?.precision ?? null,
    [`${field}Inferred`]: date?.inferred ?? false,
  };
}

function figureColumns(field: string, quantity: Quantity | null) {
  return {
    [`${field}Value`]: quantity?.value ?? null,
    [`${field}MaxValue`]: quantity?.maxValue ?? null,
    [`${field}Qualifier`]: quantity?.qualifier ?? null,
  };
}

export function amountColumns<F extends string>(field: F, amount: Amount): AmountColumns<F>;
export function amountColumns<F extends string>(
  field: F,
  amount: Amount | null,
): AmountColumns<F, null>;
export function amountColumns(field: string, amount: Amount | null) {
  return {
    ...figureColumns(field, amount),
    [`${field}Currency`]: amount?.currency ?? null,
  };
}

/** Columns of a quantity that has a unit only: shares, a stake, a process node. */
export function measureColumns<F extends string>(field: F, measure: Quantity): MeasureColumns<F>;
export function measureColumns<F extends string>(
  field: F,
  measure: Quantity | null,
): MeasureColumns<F, null>;
export function measureColumns(field: string, measure: Quantity | null) {
  return {
    ...figureColumns(field, measure),
    [`${field}Unit`]: measure?.unit ?? null,
  };
}

export function quantityColumns<F extends string>(field: F, quantity: Quantity): QuantityColumns<F>;
export function quantityColumns<F extends string>(
  field: F,
  quantity: Quantity | null,
): QuantityColumns<F, null>;
export function quantityColumns(field: string, quantity: Quantity | null) {
  return {
    ...figureColumns(field, quantity),
    [`${field}Currency`]: quantity?.currency ?? null,
    [`${field}Unit`]: quantity?.unit ?? null,
  };
}
