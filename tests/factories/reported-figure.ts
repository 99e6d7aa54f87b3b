import { claimsOf } from "@/lib/data/claims-writer";
import { dateColumn, partialDateColumns, quantityColumns } from "@/lib/data/columns";
import { prisma } from "@/lib/db";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import { daysOf } from "@/lib/domain/reporting-period";
import { newSlug } from "./slug";

const MARCH: PartialDate = { date: "2025-03-26", precision: "DAY", inferred: false };
const BILLION: Quantity = {
  qualifier: "EXACT",
  value: "1000000000",
  maxValue: null,
  currency: "CNY",
  unit: null,
};

interface YearReportInput {
  readonly organizationId: string;
  readonly sourceId: string;
  readonly fiscalYear: number;
}

/** An annual report that prints revenue and the result of its year, a billion each. */
export function createYearReport({ organizationId, sourceId, fiscalYear }: YearReportInput) {
  const period = { fiscalYear, fiscalPeriod: "FY" } as const;
  const { from: start, to: end } = daysOf(period);
  return prisma.$transaction(async (tx) => {
    const report = await tx.financialReport.create({
      data: {
        ...{ slug: newSlug("report"), organizationId, kind: "ANNUAL_RESULTS", ...period },
        ...partialDateColumns("publishedOn", MARCH),
      },
    });
    for (const metric of ["REVENUE", "PROFIT_LOSS"] as const) {
      const figure = await tx.reportedFigure.create({
        data: {
          ...{ slug: newSlug("figure"), organizationId, reportId: report.id, metric, ...period },
          ...{ periodStart: dateColumn(start), periodEnd: dateColumn(end) },
          ...quantityColumns("amount", BILLION),
        },
      });
      await tx.claim.createMany({
        data: claimsOf("reportedFigure", figure.id, { amount: BILLION }, { sourceId }),
      });
    }
    return report;
  });
}
