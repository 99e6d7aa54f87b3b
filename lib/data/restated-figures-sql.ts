import "server-only";
import { Prisma } from "@/generated/prisma/client";

/**
 * A reported figure `later` that restates a figure `first`: of the same company, period and metric
 * in another report, either the same total or segment otherwise, or the period divided by another
 * scheme. To be put in a query that has `later`; the index on company, metric and period serves.
 */
export function restates(firstIsKnown: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "ReportedFigure" first
    LEFT JOIN "RevenueSegment" first_part ON first_part.id = first."segmentId"
    LEFT JOIN "RevenueSegment" part ON part.id = later."segmentId"
    WHERE first."organizationId" = later."organizationId" AND first.metric = later.metric
      AND first."fiscalYear" = later."fiscalYear" AND first."fiscalPeriod" = later."fiscalPeriod"
      AND first."reportId" <> later."reportId" AND ${firstIsKnown}
      AND CASE WHEN first."segmentId" IS NOT DISTINCT FROM later."segmentId"
        THEN first."amountValue" IS DISTINCT FROM later."amountValue"
        ELSE first_part."schemeId" <> part."schemeId" END
  )`;
}
