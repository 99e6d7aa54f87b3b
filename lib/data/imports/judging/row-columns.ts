import "server-only";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { listOf, type Scalar, type Snapshot } from "@/lib/domain/editing/snapshot";
import type { EntityValues } from "@/lib/schemas/entity-values";
import { keepingItems, otherNameItem } from "../../editing/entity-columns";
import { fieldWithItself } from "../../editing/entity-references";
import type { OpenRow } from "./row";
import { columnsOfValues, readOtherNames, refuseOutdated } from "./row-values";

/** Columns and lists of which a row says something; of a new entity all of them. */
export function columnsOfRow(
  type: EntityType,
  row: OpenRow,
  values: EntityValues,
  named: Readonly<Record<string, Scalar>>,
  participants: readonly string[],
): Snapshot {
  const before = row.base?.snapshot ?? {};
  const columns = {
    ...(row.base === null ? emptyReferences(type) : {}),
    ...columnsOfValues(type, row, values),
    ...named,
  };
  const withItself = fieldWithItself({ ...before, ...columns }, type);
  if (withItself !== null) row.refuse(withItself, "entity.withItself");
  refuseOutdated(type, row, columns);
  const { list } = ENTITY_FORMS[type];
  if (list === undefined || list === "countedIn" || (row.base !== null && !row.says(list)))
    return columns;
  const items =
    list === "participants"
      ? participants.map((organizationId) => ({ organizationId }))
      : readOtherNames(row).map(otherNameItem);
  return { ...columns, [list]: keepingItems(listOf(before, list), items) };
}

/** What a new entity might refer to and does not. */
function emptyReferences(type: EntityType): Record<string, null> {
  const fields = ENTITY_FORMS[type].fields.flatMap((field) =>
    field.kind === "entity" ? field.to.map(({ column }) => [column, null] as const) : [],
  );
  return Object.fromEntries(fields);
}
