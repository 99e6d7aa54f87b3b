import { partialDateColumns, textColumns } from "@/lib/data/columns";
import type { Entity } from "./entity";
import { claimsOfRow } from "./evidence";
import type { DataSet } from "./read-files";
import type { References } from "./references";
import { stableId } from "./stable-id";

export function organizationEntities(
  { organizations }: DataSet,
  references: References,
): Entity<"Organization">[] {
  return organizations.map(({ row, origin }) => {
    const id = references.own("Organization", row.slug);
    const { slug, kind, name, nameZhHans, nameZhHant, legalName, stockSymbol } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, kind, name, nameZhHans, nameZhHant, legalName, stockSymbol },
        ...textColumns("description", row),
        ...partialDateColumns("foundedOn", row.foundedOn),
      },
      claims: claimsOfRow(
        { type: "organization", id, values: row, evidence: row, origin },
        references,
      ),
      lists: {
        otherNames: row.otherNames.map(({ name, language, kind, from, to }) => ({
          id: stableId("OrganizationName", id, language, name),
          organizationId: id,
          ...{ name, language, kind },
          ...partialDateColumns("from", from),
          ...partialDateColumns("to", to),
        })),
      },
    };
  });
}

export function relationshipEntities(
  { relationships }: DataSet,
  references: References,
): Entity<"OrganizationRelationship">[] {
  return relationships.map(({ row, origin }) => {
    const id = references.own("OrganizationRelationship", row.slug);
    const { slug, type, groupRole, planned } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, type, groupRole, planned },
        parentId: references.find("Organization", row.parent, origin, "parent"),
        childId: references.find("Organization", row.child, origin, "child"),
        ...partialDateColumns("from", row.from),
        ...partialDateColumns("to", row.to),
      },
      claims: claimsOfRow(
        { type: "relationship", id, values: row, evidence: row, origin },
        references,
      ),
      lists: {},
    };
  });
}
