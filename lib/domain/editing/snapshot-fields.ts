import { EXISTENCE } from "../claim-fields";
import {
  canonical,
  claimsIn,
  isList,
  type Scalar,
  type Snapshot,
  type SnapshotItem,
} from "./snapshot";

/**
 * One field of an entity with what sources say of it. Value and claims are compared, merged and
 * restored together, since the column must equal its accepted claim.
 */
export interface FieldState {
  /** By column; a partial date and a text have three, a quantity up to five, a list none. */
  readonly columns: Readonly<Record<string, Scalar>>;
  /** Items of a list field. */
  readonly items: readonly SnapshotItem[];
  readonly claims: readonly SnapshotItem[];
}

export const EMPTY_FIELD: FieldState = { columns: {}, items: [], claims: [] };

const QUANTITY_PARTS = ["Value", "MaxValue", "Qualifier", "Currency", "Unit"] as const;
const DATE_PARTS = ["", "Precision", "Inferred"] as const;
/** Renderings of a text, which mean nothing without it. Chinese names are facts and fields of their own. */
const RENDERINGS = ["ZhHans", "ZhHant"] as const;

/** A snapshot by field, in the order of its columns; claims on the entity itself under `existence`. */
export function fieldsOf(snapshot: Snapshot): ReadonlyMap<string, FieldState> {
  const fields = new Map<string, FieldState>();
  const at = (field: string) => fields.get(field) ?? EMPTY_FIELD;
  for (const [name, value] of Object.entries(snapshot)) {
    if (name === "claims") continue;
    if (isList(value)) {
      fields.set(name, { ...at(name), items: value });
      continue;
    }
    const field = fieldOfColumn(name, snapshot);
    fields.set(field, { ...at(field), columns: { ...at(field).columns, [name]: value } });
  }
  for (const claim of claimsIn(snapshot)) {
    const field = typeof claim.field === "string" ? claim.field : EXISTENCE;
    fields.set(field, { ...at(field), claims: [...at(field).claims, claim] });
  }
  return fields;
}

/** The snapshot whose fields these are. */
export function snapshotOfFields(fields: ReadonlyMap<string, FieldState>): Snapshot {
  const snapshot: Record<string, Scalar | readonly SnapshotItem[]> = {};
  const claims: SnapshotItem[] = [];
  for (const [field, state] of fields) {
    Object.assign(snapshot, state.columns);
    if (state.items.length > 0) snapshot[field] = state.items;
    claims.push(...state.claims);
  }
  if (claims.length > 0) snapshot.claims = claims;
  return snapshot;
}

export function isSameField(a: FieldState, b: FieldState): boolean {
  const text = ({ columns, items, claims }: FieldState) =>
    canonical({ ...columns, "(items)": items, "(claims)": claims });
  return text(a) === text(b);
}

/** The field that a column is a part of, by the naming rules of the schema. */
function fieldOfColumn(column: string, snapshot: Snapshot): string {
  const has = (name: string) => Object.hasOwn(snapshot, name);
  for (const part of QUANTITY_PARTS) {
    const field = without(column, part);
    if (field !== null && has(`${field}Qualifier`)) return field;
  }
  for (const part of DATE_PARTS) {
    const field = without(column, part);
    if (field !== null && has(`${field}Precision`)) return field;
  }
  for (const script of RENDERINGS) {
    const field = without(column, script);
    if (field !== null && field !== "name" && has(field)) return field;
  }
  return column;
}

function without(column: string, ending: string): string | null {
  return column.endsWith(ending) && column.length > ending.length
    ? column.slice(0, column.length - ending.length)
    : null;
}
