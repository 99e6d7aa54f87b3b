import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { CLAIM_STATUSES, RELIABILITIES, SOURCE_KINDS } from "@/lib/domain/claim";
import { CLAIM_FIELDS } from "@/lib/domain/claim-fields";
import { CHANGE_SET_KINDS } from "@/lib/domain/editing/change";
import { PROPOSAL_STATUSES } from "@/lib/domain/editing/proposal";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import { IMPORT_STATES, IMPORT_VERDICTS } from "@/lib/domain/import/import-state";
import {
  GROUP_ROLES,
  NAME_KINDS,
  ORGANIZATION_KINDS,
  RELATIONSHIP_TYPES,
} from "@/lib/domain/organization";
import { DATE_PRECISIONS } from "@/lib/domain/partial-date";
import { USER_ROLES } from "@/lib/domain/permissions";
import { MILESTONE_KINDS, PRODUCT_KINDS } from "@/lib/domain/product";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import { UNITS } from "@/lib/domain/quantity";
import { METRICS } from "@/lib/domain/reported-figure";
import { FISCAL_PERIODS, REPORT_KINDS } from "@/lib/domain/reporting-period";
import { resetDatabase } from "../setup/clone";

beforeAll(() => resetDatabase());

const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  ChangeSetKind: CHANGE_SET_KINDS,
  ClaimStatus: CLAIM_STATUSES,
  DatePrecision: DATE_PRECISIONS,
  FiscalPeriod: FISCAL_PERIODS,
  GroupRole: GROUP_ROLES,
  ImportState: IMPORT_STATES,
  ImportVerdict: IMPORT_VERDICTS,
  InvestmentType: INVESTMENT_TYPES,
  Metric: METRICS,
  MilestoneKind: MILESTONE_KINDS,
  NameKind: NAME_KINDS,
  OrganizationKind: ORGANIZATION_KINDS,
  ProductKind: PRODUCT_KINDS,
  ProposalStatus: PROPOSAL_STATUSES,
  Qualifier: QUALIFIERS,
  RelationshipType: RELATIONSHIP_TYPES,
  Reliability: RELIABILITIES,
  ReportKind: REPORT_KINDS,
  RoundStatus: ROUND_STATUSES,
  SourceKind: SOURCE_KINDS,
  Unit: UNITS,
  UserRole: USER_ROLES,
};

test("the words of the database are those of the domain, in the same order", async () => {
  const rows = await prisma.$queryRaw<{ name: string; words: string[] }[]>`
    SELECT t.typname::text AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS words
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace GROUP BY 1`;
  expect(Object.fromEntries(rows.map(({ name, words }) => [name, words]))).toEqual(VOCABULARY);
});

const SUBJECT_TABLES: Readonly<Record<keyof typeof CLAIM_FIELDS, string>> = {
  organization: "Organization",
  relationship: "OrganizationRelationship",
  person: "Person",
  role: "Role",
  fundingRound: "FundingRound",
  investment: "Investment",
  investmentExit: "InvestmentExit",
  shareholding: "Shareholding",
  reportedFigure: "ReportedFigure",
  product: "Product",
  productMilestone: "ProductMilestone",
  productSpecification: "ProductSpecification",
  marketFigure: "MarketFigure",
  event: "Event",
};

test("every field that a claim can speak of has columns of its form", async () => {
  for (const [subject, fields] of Object.entries(CLAIM_FIELDS)) {
    const table = Object.entries(SUBJECT_TABLES).find(([name]) => name === subject)?.[1] ?? "";
    const columns = await prisma.$queryRaw<{ name: string }[]>`
      SELECT column_name::text AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = ${table}`;
    const names = new Set(columns.map(({ name }) => name));
    const formOf = (field: string) => {
      if (names.has(`${field}Qualifier`)) return "quantity";
      if (names.has(`${field}Precision`)) return "date";
      return names.has(field) ? "text" : "none";
    };
    const found = Object.keys(fields).map((field) => [field, formOf(field)]);
    expect(Object.fromEntries(found), subject).toEqual(fields);
    const figures = [...names].filter((name) => /.(Qualifier|Precision)$/.test(name));
    expect(Object.keys(fields), `claimable fields of ${table}`).toEqual(
      expect.arrayContaining(figures.map((name) => name.slice(0, -"Qualifier".length))),
    );
  }
});
