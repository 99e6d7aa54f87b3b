import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Columns } from "./entity";

/** What the loader asks of a table. */
export interface Table<Row> {
  findMany(query: { select: { id: true; slug: true } }): Promise<{ id: string; slug: string }[]>;
  createMany(command: { data: Row[] }): Promise<unknown>;
  update(command: { where: { id: string }; data: Row }): Promise<unknown>;
}

export type Tables = { readonly [T in EntityType]: Table<Columns[T]> };

/** Every table of the data set, each after those that it refers to. */
export function tablesOf(tx: Prisma.TransactionClient): Tables {
  return {
    Source: tx.source,
    Organization: tx.organization,
    OrganizationRelationship: tx.organizationRelationship,
    Person: tx.person,
    Role: tx.role,
    FundingRound: tx.fundingRound,
    Investment: tx.investment,
    InvestmentExit: tx.investmentExit,
    Shareholding: tx.shareholding,
    SegmentScheme: tx.segmentScheme,
    RevenueSegment: tx.revenueSegment,
    FinancialReport: tx.financialReport,
    ReportedFigure: tx.reportedFigure,
    Product: tx.product,
    ProductMilestone: tx.productMilestone,
    ProductSpecification: tx.productSpecification,
    MarketFigure: tx.marketFigure,
    Event: tx.event,
  };
}
