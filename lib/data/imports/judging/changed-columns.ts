import "server-only";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { isList, listOf, type Snapshot } from "@/lib/domain/editing/snapshot";
import { isSameField } from "@/lib/domain/editing/snapshot-fields";
import { type ListColumn, listColumnsOf } from "@/lib/domain/import/list-columns";
import type { OpenRow } from "./row";

/** Columns of a file in which two versions differ. */
export function changedColumns(type: EntityType, before: Snapshot, after: Snapshot): string[] {
  return listColumnsOf(type)
    .filter((column) => !isSameField(stateOf(column, before), stateOf(column, after)))
    .map(({ name }) => name);
}

/** What a version says in a column of the file, without its claims. */
function stateOf(column: ListColumn, snapshot: Snapshot) {
  const nothing = { columns: {}, items: [], claims: [] };
  switch (column.holds) {
    case "key":
    case "word":
      return nothing;
    case "list":
      return { ...nothing, items: listOf(snapshot, column.name) };
    case "rendering":
    case "inferred":
      return { ...nothing, columns: { [column.name]: plain(snapshot, column.name) } };
    case "field": {
      const columns = columnsOf(column).map((name) => [name, plain(snapshot, name)] as const);
      return { ...nothing, columns: Object.fromEntries(columns) };
    }
  }
}

function plain(snapshot: Snapshot, name: string) {
  const value = snapshot[name] ?? null;
  return isList(value) ? null : value;
}

function columnsOf({ name, field }: Extract<ListColumn, { holds: "field" }>): string[] {
  switch (field.kind) {
    case "date":
      return [name, `${name}Precision`];
    case "amount":
    case "measure":
    case "quantity":
      return ["Value", "MaxValue", "Qualifier", "Currency", "Unit"].map((part) => name + part);
    case "entity":
      return field.to.map(({ column }) => column);
    default:
      return [name];
  }
}

const LONGEST_NAME = 200;

/** What tells a row apart, in the words of the file. */
export function nameOfRow(type: EntityType, row: OpenRow): string {
  const { address } = ENTITY_FORMS[type];
  const parts = address.map((name) => row.cell(name)).filter((cell) => cell !== "");
  return (parts.join(", ") || row.cell("slug") || row.cell("id")).slice(0, LONGEST_NAME);
}
