import "server-only";
import { ENTITY_FORMS, RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { dateIn, typedField } from "@/lib/domain/editing/field-columns";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { type Scalar, type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { readYesCell } from "@/lib/domain/import/cell";
import { readOtherNamesCell } from "@/lib/domain/import/list-cells";
import { type ChoiceLabels, readChoice } from "@/lib/domain/import/read-choice";
import { type OtherNameRow, otherNameRow } from "@/lib/schemas/entity-form";
import { type EntityValues, entityValuesSchema, hasRenderings } from "@/lib/schemas/entity-values";
import { renderingIn, valueColumns } from "../../editing/entity-columns";
import type { OpenRow } from "./row";

/**
 * Reads the cells of a row exactly as the form reads what is typed. Where an entity stands already,
 * a cell that is empty or has no column means what stands.
 */
export function readValues(
  type: EntityType,
  open: OpenRow,
  choices: ChoiceLabels,
): EntityValues | null {
  const before = open.base?.snapshot ?? null;
  const texts: Record<string, string | boolean> = {};
  for (const field of ENTITY_FORMS[type].fields) {
    texts[field.name] = textFor(field, open, before, choices);
    if (field.kind === "date") {
      texts[`${field.name}Inferred`] = isInferred(field.name, open, before);
    }
    if (!hasRenderings(field)) continue;
    for (const script of RENDERINGS) {
      const name = `${field.name}${script}`;
      texts[name] = open.cell(name) || (before === null ? "" : (textOf(before, name) ?? ""));
    }
  }
  const parsed = entityValuesSchema(type).safeParse(texts);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    open.refuse(path.join(".") || null, message);
  }
  return null;
}

/** Names of entities are looked up elsewhere; here they only need to be there. */
const STANDS = "-";

function textFor(
  field: EntityField,
  open: OpenRow,
  before: Snapshot | null,
  choices: ChoiceLabels,
): string {
  const { name } = field;
  if (!open.says(name)) {
    if (before === null) return "";
    return field.kind === "entity" ? STANDS : typedField(field, before, "en");
  }
  const cell = open.cell(name);
  if (field.kind === "yes-no") {
    const holds = readYesCell(cell);
    if (holds === null) open.refuse(name, "import.yesOrNo");
    return holds ? "on" : "";
  }
  return field.kind === "choice" ? readChoice(field, cell, choices) : cell;
}

function isInferred(name: string, open: OpenRow, before: Snapshot | null): boolean {
  const column = `${name}Inferred`;
  if (open.says(column)) {
    const holds = readYesCell(open.cell(column));
    if (holds === null) open.refuse(column, "import.yesOrNo");
    return holds === true;
  }
  if (before === null) return false;
  // A column that is there and empty says no, where its date is said; else what stands.
  return open.says(name) && column in open.row.cells
    ? false
    : (dateIn(before, name)?.inferred ?? false);
}

/** Columns of the fields of which the row says something, of a new entity all of them. */
export function columnsOfValues(
  type: EntityType,
  open: OpenRow,
  values: EntityValues,
): Record<string, Scalar> {
  const before = open.base?.snapshot ?? {};
  const isNew = open.base === null;
  const columns: Record<string, Scalar> = {};
  for (const field of ENTITY_FORMS[type].fields) {
    const isSaid = isNew || open.says(field.name) || open.says(`${field.name}Inferred`);
    if (isSaid) Object.assign(columns, valueColumns(field, values, before));
    for (const script of hasRenderings(field) ? RENDERINGS : []) {
      const name = `${field.name}${script}`;
      if (isNew || open.says(name)) columns[name] = renderingIn(values, name);
    }
  }
  return columns;
}

/** An English text that changes asks for its Chinese, as in the form. */
export function refuseOutdated(type: EntityType, open: OpenRow, columns: Snapshot): void {
  const before = open.base?.snapshot;
  if (before === undefined) return;
  for (const field of ENTITY_FORMS[type].fields) {
    if (!hasRenderings(field)) continue;
    const old = textOf(before, field.name);
    const isSaid = Object.hasOwn(columns, field.name);
    if (old === null || !isSaid || old === textOf(columns, field.name)) continue;
    for (const script of RENDERINGS) {
      const name = `${field.name}${script}`;
      const stands = textOf(before, name);
      if (stands !== null && (textOf(columns, name) ?? stands) === stands) {
        open.refuse(name, "rendering.outdated");
      }
    }
  }
}

/** The other names in a cell, read as the rows of the form. */
export function readOtherNames(open: OpenRow): OtherNameRow[] {
  return readOtherNamesCell(open.cell("otherNames")).flatMap((item) => {
    const dates = { from: optional(item.from), to: optional(item.to) };
    const parsed = otherNameRow.safeParse({ ...item, ...dates });
    if (parsed.success) return parsed.data === null ? [] : [parsed.data];
    for (const { message } of parsed.error.issues) open.refuse("otherNames", message);
    return [];
  });
}

function optional({ date, inferred }: { readonly date: string; readonly inferred: boolean }) {
  return date === "" ? undefined : { date, inferred };
}
