import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { MilestoneKind, ProductKind } from "@/lib/domain/product";
import type { Quantity } from "@/lib/domain/quantity";
import type { SubjectName } from "@/lib/domain/subject-name";
import { partialDateOf, quantityOf, selectText, textOf } from "./columns";
import type { Marks } from "./marks";

export interface ProductMilestoneLine {
  readonly slug: string;
  readonly kind: MilestoneKind;
  readonly planned: boolean;
  readonly reachedOn: Sourced<PartialDate>;
}

export interface ProductSpecificationLine {
  readonly slug: string;
  readonly name: SubjectName;
  readonly planned: boolean;
  readonly amount: Sourced<Quantity>;
  readonly note: SubjectName | null;
}

/** A product of an organization with what was reached and what is planned. */
export interface ProductLine {
  readonly slug: string;
  readonly name: Sourced<string>;
  readonly kind: ProductKind;
  readonly description: SubjectName | null;
  readonly processNode: Sourced<Quantity> | null;
  readonly milestones: readonly ProductMilestoneLine[];
  readonly specifications: readonly ProductSpecificationLine[];
}

export const PRODUCT = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  ...selectText("description"),
  processNodeValue: true,
  processNodeMaxValue: true,
  processNodeQualifier: true,
  processNodeUnit: true,
  milestones: { orderBy: [{ reachedOn: "asc" }, { slug: "asc" }] },
  specifications: { orderBy: [{ name: "asc" }, { slug: "asc" }] },
} as const satisfies Prisma.ProductSelect;

type ProductColumns = Prisma.ProductGetPayload<{ select: typeof PRODUCT }>;

/** The product and its parts, of which each has claims of its own. */
export function productSubjectIds({ id, milestones, specifications }: ProductColumns): string[] {
  return [id, ...milestones.map((part) => part.id), ...specifications.map((part) => part.id)];
}

export function productOf(
  row: ProductColumns,
  ownNames: readonly string[],
  marks: Marks,
): ProductLine {
  const { id, slug, name, kind } = row;
  const processNode = quantityOf(row, "processNode");
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("product", slug, id, field, value, { ownNames });
  return {
    slug,
    name: sourced("name", name),
    kind,
    description: textOf(row, "description"),
    processNode: processNode === null ? null : sourced("processNode", processNode),
    milestones: row.milestones.map((part) => ({
      slug: part.slug,
      kind: part.kind,
      planned: part.planned,
      reachedOn: marks.sourced(
        "productMilestone",
        part.slug,
        part.id,
        "reachedOn",
        partialDateOf(part, "reachedOn"),
        { planned: part.planned, ownNames },
      ),
    })),
    specifications: row.specifications.map((part) => ({
      slug: part.slug,
      name: textOf(part, "name"),
      planned: part.planned,
      amount: marks.sourced(
        "productSpecification",
        part.slug,
        part.id,
        "amount",
        quantityOf(part, "amount"),
        { planned: part.planned, ownNames },
      ),
      note: textOf(part, "note"),
    })),
  };
}
