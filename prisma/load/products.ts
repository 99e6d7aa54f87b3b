import {
  measureColumns,
  partialDateColumns,
  quantityColumns,
  textColumns,
} from "@/lib/data/columns";
import type { Entity } from "./entity";
import { claimsOfRow } from "./evidence";
import type { DataSet } from "./read-files";
import type { References } from "./references";

export function productEntities(
  { products }: DataSet,
  references: References,
): Entity<"Product">[] {
  return products.map(({ row, origin }) => {
    const id = references.own("Product", row.slug);
    const { slug, name, kind, position } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, name, kind, position },
        ...textColumns("description", row),
        organizationId: references.find("Organization", row.organization, origin, "organization"),
        ...measureColumns("processNode", row.processNode),
      },
      claims: claimsOfRow({ type: "product", id, values: row, evidence: row, origin }, references),
      lists: {},
    };
  });
}

export function productMilestoneEntities(
  { products }: DataSet,
  references: References,
): Entity<"ProductMilestone">[] {
  return products.flatMap(({ row: product, origin }) =>
    product.milestones.map((row, index) => {
      const id = references.own("ProductMilestone", row.slug);
      const { slug, kind, planned } = row;
      const path = `milestones.${index}.`;
      return {
        id,
        origin: { ...origin, slug },
        columns: {
          ...{ id, slug, kind, planned },
          productId: references.own("Product", product.slug),
          ...partialDateColumns("reachedOn", row.reachedOn),
        },
        claims: claimsOfRow(
          { type: "productMilestone", id, values: row, evidence: row, origin, path },
          references,
        ),
        lists: {},
      };
    }),
  );
}

export function productSpecificationEntities(
  { products }: DataSet,
  references: References,
): Entity<"ProductSpecification">[] {
  return products.flatMap(({ row: product, origin }) =>
    product.specifications.map((row, index) => {
      const id = references.own("ProductSpecification", row.slug);
      const { slug, planned } = row;
      const path = `specifications.${index}.`;
      return {
        id,
        origin: { ...origin, slug },
        columns: {
          ...{ id, slug, planned },
          ...textColumns("name", row),
          ...textColumns("note", row),
          productId: references.own("Product", product.slug),
          ...quantityColumns("amount", row.amount),
        },
        claims: claimsOfRow(
          { type: "productSpecification", id, values: row, evidence: row, origin, path },
          references,
        ),
        lists: {},
      };
    }),
  );
}
