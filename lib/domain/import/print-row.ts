import type { EntityType } from "../editing/entity-types";
import { dateIn, typedField } from "../editing/field-columns";
import type { EntityField } from "../editing/field-kinds";
import { type Snapshot, textOf } from "../editing/snapshot";
import { neutralCell, yesCell } from "./cell";
import { type ListColumn, listColumnsOf, type RowList } from "./list-columns";

/** What a row says that its entity's own columns do not hold. */
export interface RowSurroundings {
  /** How another entity is named, by its id; null where none of that id is known. */
  readonly mention: (id: string) => string | null;
  readonly lists: Readonly<Partial<Record<RowList, string>>>;
  /** The source behind the row, and where in it. */
  readonly word: { readonly source: string; readonly locator: string } | null;
}

/** The language that a file is written in, whatever its reader's: figures and dates are typed so. */
const FILE_LOCALE = "en";

/** The cells of an entity in the order of its columns, each read by its form as what stands here. */
export function printRow(
  type: EntityType,
  snapshot: Snapshot,
  surroundings: RowSurroundings,
): string[] {
  return listColumnsOf(type).map((column) => neutralCell(cellOf(column, snapshot, surroundings)));
}

function cellOf(column: ListColumn, snapshot: Snapshot, around: RowSurroundings): string {
  switch (column.holds) {
    case "key":
    case "rendering":
      return textOf(snapshot, column.name) ?? "";
    case "field":
      return fieldCell(column.field, snapshot, around);
    case "inferred":
      return yesCell(dateIn(snapshot, column.field.name)?.inferred ?? false);
    case "list":
      return around.lists[column.name] ?? "";
    case "word":
      return around.word?.[column.name] ?? "";
  }
}

function fieldCell(field: EntityField, snapshot: Snapshot, { mention }: RowSurroundings): string {
  switch (field.kind) {
    case "entity": {
      const ids = field.to.map(({ column }) => textOf(snapshot, column));
      const id = ids.find((each) => each !== null);
      return id ? (mention(id) ?? "") : "";
    }
    case "yes-no":
      return yesCell(snapshot[field.name] === true);
    default:
      return typedField(field, snapshot, FILE_LOCALE);
  }
}
