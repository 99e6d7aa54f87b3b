import { partialDateColumns, textColumns } from "@/lib/data/columns";
import type { Entity } from "./entity";
import { claimsOfRow } from "./evidence";
import type { DataSet } from "./read-files";
import type { References } from "./references";

export function personEntities({ people }: DataSet, references: References): Entity<"Person">[] {
  return people.map(({ row, origin }) => {
    const id = references.own("Person", row.slug);
    const { slug, name, nameZhHans, nameZhHant } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, name, nameZhHans, nameZhHant },
        ...textColumns("description", row),
      },
      claims: claimsOfRow({ type: "person", id, values: row, evidence: row, origin }, references),
      lists: {},
    };
  });
}

export function roleEntities({ roles }: DataSet, references: References): Entity<"Role">[] {
  return roles.map(({ row, origin }) => {
    const id = references.own("Role", row.slug);
    const { slug, former } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, former },
        ...textColumns("title", row),
        personId: references.find("Person", row.person, origin, "person"),
        organizationId: references.find("Organization", row.organization, origin, "organization"),
        ...partialDateColumns("from", row.from),
        ...partialDateColumns("to", row.to),
      },
      claims: claimsOfRow({ type: "role", id, values: row, evidence: row, origin }, references),
      lists: {},
    };
  });
}
