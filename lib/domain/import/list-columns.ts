import { ENTITY_FORMS, RENDERINGS } from "../editing/entity-fields";
import { CLAIM_SUBJECTS, type EntityType } from "../editing/entity-types";
import type { EntityField, FormList } from "../editing/field-kinds";

/** What a column of a file of entities holds. */
export type ListColumn =
  /** `id` and `slug`, by which an entity is found again. */
  | { readonly holds: "key"; readonly name: "id" | "slug" }
  | { readonly holds: "field"; readonly name: string; readonly field: EntityField }
  /** Our Chinese rendering of a text. */
  | { readonly holds: "rendering"; readonly name: string; readonly field: EntityField }
  /** Whether a date is not printed in the source. */
  | { readonly holds: "inferred"; readonly name: string; readonly field: EntityField }
  /** Rows that are edited with their entity. */
  | { readonly holds: "list"; readonly name: RowList }
  | { readonly holds: "word"; readonly name: "source" | "locator" };

export type RowList = "otherNames" | "participants" | "leadInvestors" | "investors";

/**
 * The columns of a file of one kind of entity, in their order: those of an export, and those that an
 * import reads. A name of a column is the same in every language, since programs read the file too.
 */
export function listColumnsOf(type: EntityType): readonly ListColumn[] {
  const { fields, list } = ENTITY_FORMS[type];
  return [
    { holds: "key", name: "id" },
    { holds: "key", name: "slug" },
    ...fields.flatMap(columnsOfField),
    ...listsOf(type, list).map((name): ListColumn => ({ holds: "list", name })),
    ...(CLAIM_SUBJECTS[type] === null ? [] : WORD),
  ];
}

const WORD: readonly ListColumn[] = [
  { holds: "word", name: "source" },
  { holds: "word", name: "locator" },
];

function listsOf(type: EntityType, list: FormList | undefined): RowList[] {
  if (type === "FundingRound") return ["leadInvestors", "investors"];
  // What counts money twice is said on the form of a round alone.
  return list === undefined || list === "countedIn" ? [] : [list];
}

function columnsOfField(field: EntityField): ListColumn[] {
  const { name } = field;
  const column: ListColumn = { holds: "field", name, field };
  if (field.kind === "date") {
    return [column, { holds: "inferred", name: `${name}Inferred`, field }];
  }
  if (field.kind !== "text" || field.hasRenderings !== true) return [column];
  return [
    column,
    ...RENDERINGS.map(
      (script): ListColumn => ({ holds: "rendering", name: `${name}${script}`, field }),
    ),
  ];
}
