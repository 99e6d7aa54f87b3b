import { DATE_PRECISIONS, isPlainDate, type PartialDate } from "../partial-date";
import { QUALIFIERS } from "../qualifier";
import { type Quantity, UNITS } from "../quantity";
import { ENTITY_LISTS, type EntityType, REFERENCES } from "./entity-types";
import type { Scalar, SnapshotItem } from "./snapshot";
import type { FieldState } from "./snapshot-fields";
import { type Vocabulary, vocabularyOf } from "./vocabularies";

/** What a field of a version says, ready to be printed in any language. */
export type FieldValue =
  | { readonly form: "none" }
  | { readonly form: "quantity"; readonly quantity: Quantity }
  | { readonly form: "date"; readonly date: PartialDate }
  | { readonly form: "flag"; readonly holds: boolean }
  | {
      readonly form: "text";
      readonly text: string;
      /** Our own renderings in Chinese, by language. */
      readonly renderings?: Readonly<Partial<Record<RenderingLanguage, string>>>;
    }
  /** A word of a fixed list. */
  | { readonly form: "code"; readonly vocabulary: Vocabulary; readonly code: string }
  /** Another entity, by id. */
  | { readonly form: "entity"; readonly id: string }
  | { readonly form: "items"; readonly items: readonly (readonly FieldValue[])[] };

type RenderingLanguage = "zh-Hans" | "zh-Hant";

export const NOTHING: FieldValue = { form: "none" };

/** Columns of an item that say whose it is, which its place says already. */
const KEYS_OF_ITEMS: ReadonlySet<string> = new Set(["id", "eventId", "partId"]);

export function fieldValueOf(
  type: EntityType,
  field: string,
  { columns, items }: FieldState,
): FieldValue {
  if (items.length > 0) {
    return { form: "items", items: items.map((item) => itemValues(type, field, item)) };
  }
  const value = columnsValue(columns, field, {
    refers: REFERENCES.some(({ from, column }) => from === type && column === field),
    vocabulary: vocabularyOf(type, field),
  });
  const [simplified, traditional] = ["ZhHans", "ZhHant"].map((script) => columns[field + script]);
  if (value.form !== "text" || (!simplified && !traditional)) return value;
  return {
    ...value,
    renderings: {
      ...(typeof simplified === "string" && { "zh-Hans": simplified }),
      ...(typeof traditional === "string" && { "zh-Hant": traditional }),
    },
  };
}

/** What a claim says of its field; nothing more than that it is so, for a claim on existence. */
export function claimValueOf(type: EntityType, field: string, claim: SnapshotItem): FieldValue {
  if (typeof claim.text === "string") {
    return scalarValue(claim.text, { refers: false, vocabulary: vocabularyOf(type, field) });
  }
  const { value, maxValue, qualifier, currency, unit, date, datePrecision, dateInferred } = claim;
  const columns: Record<string, Scalar | undefined> = {
    ...{ saidValue: value, saidMaxValue: maxValue, saidQualifier: qualifier },
    ...{ saidCurrency: currency, saidUnit: unit },
    ...{ said: date, saidPrecision: datePrecision, saidInferred: dateInferred },
  };
  return columnsValue(columns, "said", { refers: false, vocabulary: null });
}

interface Meaning {
  readonly refers: boolean;
  readonly vocabulary: Vocabulary | null;
}

type Columns = Readonly<Record<string, Scalar | undefined>>;

function columnsValue(columns: Columns, field: string, meaning: Meaning): FieldValue {
  const qualifier = oneOf(QUALIFIERS, columns[`${field}Qualifier`]);
  if (qualifier !== null) {
    const quantity: Quantity = {
      qualifier,
      value: plain(columns[`${field}Value`]),
      maxValue: plain(columns[`${field}MaxValue`]),
      currency: plain(columns[`${field}Currency`]),
      unit: oneOf(UNITS, columns[`${field}Unit`]),
    };
    return { form: "quantity", quantity };
  }
  const precision = oneOf(DATE_PRECISIONS, columns[`${field}Precision`]);
  const day = columns[field];
  if (precision !== null && typeof day === "string") {
    return {
      form: "date",
      date: { date: day, precision, inferred: columns[`${field}Inferred`] === true },
    };
  }
  return scalarValue(day ?? null, meaning);
}

function scalarValue(value: Scalar, { refers, vocabulary }: Meaning): FieldValue {
  if (value === null || value === "") return NOTHING;
  if (typeof value === "boolean") return { form: "flag", holds: value };
  if (typeof value === "number") return { form: "text", text: String(value) };
  if (refers) return { form: "entity", id: value };
  if (vocabulary !== null) return { form: "code", vocabulary, code: value };
  if (isPlainDate(value)) {
    return { form: "date", date: { date: value, precision: "DAY", inferred: false } };
  }
  return { form: "text", text: value };
}

/** The filled columns of a list's item; what is neither so nor a date of its own is left out. */
function itemValues(type: EntityType, list: string, item: SnapshotItem): FieldValue[] {
  const reference = ENTITY_LISTS[type]?.find(({ name }) => name === list)?.refers?.column;
  const owner = ENTITY_LISTS[type]?.find(({ name }) => name === list)?.owner;
  return Object.keys(item)
    .sort(byPlace)
    .filter((column) => !KEYS_OF_ITEMS.has(column) && (column !== owner || column === reference))
    .filter((column) => !/(Precision|Inferred)$/.test(column))
    .map((column) =>
      columnsValue(item, column, {
        refers: column === reference,
        vocabulary: vocabularyOf(list, column),
      }),
    )
    .filter(({ form }) => form !== "none");
}

/** What says most comes first, and the rest in one order, however a version was written. */
const FIRST_OF_ITEM = ["name", "language", "kind"];

function byPlace(a: string, b: string): number {
  const place = (column: string) => {
    const at = FIRST_OF_ITEM.indexOf(column);
    return at === -1 ? FIRST_OF_ITEM.length : at;
  };
  return place(a) - place(b) || (a < b ? -1 : 1);
}

function plain(value: Scalar | undefined): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function oneOf<T>(known: readonly T[], value: unknown): T | null {
  return known.find((word) => word === value) ?? null;
}
