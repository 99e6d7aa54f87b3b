import type { Prisma } from "@/generated/prisma/client";
import type { NewClaim } from "@/lib/data/claims-writer";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Origin } from "./problem";

/** Rows of every table that the data set fills, as they go to the database. */
export interface Columns {
  Source: Prisma.SourceCreateManyInput;
  Organization: Prisma.OrganizationCreateManyInput;
  OrganizationRelationship: Prisma.OrganizationRelationshipCreateManyInput;
  Person: Prisma.PersonCreateManyInput;
  Role: Prisma.RoleCreateManyInput;
  FundingRound: Prisma.FundingRoundCreateManyInput;
  Investment: Prisma.InvestmentCreateManyInput;
  InvestmentExit: Prisma.InvestmentExitCreateManyInput;
  Shareholding: Prisma.ShareholdingCreateManyInput;
  SegmentScheme: Prisma.SegmentSchemeCreateManyInput;
  RevenueSegment: Prisma.RevenueSegmentCreateManyInput;
  FinancialReport: Prisma.FinancialReportCreateManyInput;
  ReportedFigure: Prisma.ReportedFigureCreateManyInput;
  Product: Prisma.ProductCreateManyInput;
  ProductMilestone: Prisma.ProductMilestoneCreateManyInput;
  ProductSpecification: Prisma.ProductSpecificationCreateManyInput;
  MarketFigure: Prisma.MarketFigureCreateManyInput;
  Event: Prisma.EventCreateManyInput;
}

/** Rows without a slug that are written with the entity they belong to. */
export interface Lists {
  readonly otherNames?: readonly Prisma.OrganizationNameCreateManyInput[];
  readonly countedIn?: readonly Prisma.RoundOverlapCreateManyInput[];
  readonly participants?: readonly Prisma.EventParticipantCreateManyInput[];
}

/** One row of the data set, ready to be written. */
export interface Entity<T extends EntityType> {
  readonly id: string;
  readonly origin: Origin;
  readonly columns: Columns[T] & { readonly id: string };
  readonly claims: readonly NewClaim[];
  readonly lists: Lists;
}

/** The whole data set, ready to be written. */
export type Entities = { readonly [T in EntityType]: readonly Entity<T>[] };
