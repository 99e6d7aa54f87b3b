import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { isList, type Snapshot } from "@/lib/domain/editing/snapshot";
import type { FieldErrorList } from "../field-errors";

interface UniqueKey {
  readonly columns: readonly string[];
  /** Where it is told that there is one already. */
  readonly field: string;
  readonly message: string;
}

const only = (field: string, ...columns: string[]): UniqueKey => ({
  columns,
  field,
  message: "entity.exists",
});

/** What the database allows once, told beside a field before it is refused there. */
const UNIQUE_KEYS: Partial<Record<EntityType, UniqueKey>> = {
  Source: { columns: ["url"], field: "url", message: "source.exists" },
  Investment: only("investor", "fundingRoundId", "organizationId", "personId"),
  SegmentScheme: only("position", "organizationId", "position"),
  RevenueSegment: only("position", "schemeId", "position"),
  FinancialReport: only("kind", "organizationId", "kind", "fiscalYear", "fiscalPeriod"),
  ReportedFigure: only(
    "metric",
    ...["reportId", "fiscalYear", "fiscalPeriod", "metric", "segmentId"],
  ),
  ProductMilestone: only("kind", "productId", "kind"),
  ProductSpecification: only("name", "productId", "name"),
};

/** Tells of another entity that is the same by the rules of its kind. */
export async function refuseTwin(
  tx: Prisma.TransactionClient,
  type: EntityType,
  id: string,
  columns: Snapshot,
  errors: FieldErrorList,
  /** Before the name of the field where it is told. */
  path = "entity",
): Promise<void> {
  const key = UNIQUE_KEYS[type];
  if (key === undefined || (type === "Source" && columns.url === null)) return;
  const row = Object.fromEntries(Object.entries(columns).filter(([, value]) => !isList(value)));
  const same = key.columns.map((name) => `t."${name}" IS NOT DISTINCT FROM r."${name}"`);
  const table = Prisma.raw(`"${type}"`);
  const twins = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ${table} t,
      jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb) r
    WHERE t.id <> ${id}::uuid AND ${Prisma.raw(same.join(" AND "))} LIMIT 1`;
  if (twins.length > 0) errors.add(`${path}.${key.field}`, key.message);
}
