import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { textOf } from "@/lib/domain/editing/snapshot";
import { impliedByReport } from "../../editing/entity-columns";
import type { ReadEntity } from "./row-outcomes";

/** Adds what follows from a figure's report and period; one query. */
export async function impliedColumns(
  db: Prisma.TransactionClient,
  type: EntityType,
  entities: readonly ReadEntity[],
): Promise<readonly ReadEntity[]> {
  if (type !== "ReportedFigure") return entities;
  const all = entities.map((entity) => {
    const merged = { ...entity.row.base?.snapshot, ...entity.columns };
    return { entity, merged, reportId: textOf(merged, "reportId") };
  });
  const reports = await db.financialReport.findMany({
    where: { id: { in: [...new Set(all.flatMap(({ reportId }) => reportId ?? []))] } },
    select: { id: true, organizationId: true },
  });
  const owners = new Map(reports.map(({ id, organizationId }) => [id, organizationId]));
  return all.map(({ entity, merged, reportId }) => {
    const implied = impliedByReport(merged, owners.get(reportId ?? "") ?? null);
    return { ...entity, columns: { ...entity.columns, ...implied } };
  });
}
