import "server-only";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Basis } from "@/lib/domain/evidence";
import type { View } from "@/lib/domain/view";
import { ownNamesOf } from "./funding-rounds-columns";
import { loadMarks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { PRODUCT, type ProductLine, productOf, productSubjectIds } from "./organizations-products";
import { read } from "./reader";

/** A product with who makes it. */
export interface MadeProduct extends ProductLine {
  readonly maker: OrganizationRef;
  /** That there is such a product of that maker. */
  readonly existence: Basis;
}

/** Most products that the page of all shows. */
const MOST_PRODUCTS = 300;

/** All products, by maker, in the order of each maker's road map. A query, those of its relations, the marks. */
export function allProducts(view: View): Promise<readonly MadeProduct[]> {
  return read(view, async (db) => {
    const rows = await db.product.findMany({
      select: { ...PRODUCT, organization: { select: NAMES } },
      orderBy: [{ organizationId: "asc" }, { position: "asc" }, { slug: "asc" }],
      take: MOST_PRODUCTS,
    });
    const marks = await loadMarks(db, rows.flatMap(productSubjectIds));
    return rows.map(({ organization, ...row }) => ({
      ...productOf(row, ownNamesOf(organization), marks),
      maker: organization,
      existence: marks.sourced("product", row.slug, row.id, EXISTENCE, null),
    }));
  });
}
