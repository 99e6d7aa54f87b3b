import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { loadDataSet } from "../../prisma/load/load-data-set";
import { createEditedContent } from "../factories/change-set";
import { writeDataSet } from "../factories/little-data-set";
import { resetDatabase } from "../setup/clone";
import { refusalOfSql } from "./refusal";

beforeAll(async () => {
  await resetDatabase();
  await loadDataSet(prisma, { dir: await writeDataSet() });
  await prisma.user.create({ data: { id: "editor", name: "Editor", email: "editor@example.org" } });
  await createEditedContent("editor");
});

/** For each rule of a single table, changes of a sound row that break it. */
const BREACHES: Readonly<Record<string, readonly string[]>> = {
  OrganizationRelationship_not_with_itself: [
    `UPDATE "OrganizationRelationship" SET "childId" = "parentId"`,
  ],
  OrganizationRelationship_from_before_to: [
    `UPDATE "OrganizationRelationship" SET "from" = '2025-01-01'`,
  ],
  OrganizationRelationship_group_role: [
    `UPDATE "OrganizationRelationship" SET "groupRole" = 'X'`,
    `UPDATE "OrganizationRelationship" SET type = 'MEMBER_OF_GROUP'`,
  ],
  OrganizationName_from_before_to: [`UPDATE "OrganizationName" SET "from" = '2017-01-01'`],
  OrganizationName_language: [`UPDATE "OrganizationName" SET language = 'fr'`],
  Role_from_before_to: [`UPDATE "Role" SET "from" = '2020-02-01'`],
  FundingRound_money_not_negative: [
    `UPDATE "FundingRound" SET "moneyRaisedValue" = -1`,
    `UPDATE "FundingRound" SET "netProceedsValue" = -1 WHERE "netProceedsValue" IS NOT NULL`,
    `UPDATE "FundingRound" SET "sharesIssuedValue" = -1 WHERE "sharesIssuedValue" IS NOT NULL`,
  ],
  RoundOverlap_not_with_itself: [`UPDATE "RoundOverlap" SET "wholeId" = "partId"`],
  Investment_one_investor: [
    `UPDATE "Investment" SET "organizationId" = NULL, "personId" = NULL`,
    `UPDATE "Investment" SET "organizationId" = (SELECT id FROM "Organization" LIMIT 1)
     WHERE "personId" IS NOT NULL`,
  ],
  Investment_money_not_negative: [
    `UPDATE "Investment" SET "moneyInvestedValue" = -1 WHERE "moneyInvestedValue" IS NOT NULL`,
  ],
  InvestmentExit_one_investor: [`UPDATE "InvestmentExit" SET "investorOrganizationId" = NULL`],
  Shareholding_one_holder: [`UPDATE "Shareholding" SET "holderOrganizationId" = NULL`],
  Shareholding_stake_is_percentage: [
    `UPDATE "Shareholding" SET "stakeValue" = 100.01`,
    `UPDATE "Shareholding" SET "stakeValue" = -0.01`,
    `UPDATE "Shareholding" SET "stakeQualifier" = 'BETWEEN', "stakeMaxValue" = 100.01`,
    `UPDATE "Shareholding" SET "stakeUnit" = 'SHARES'`,
  ],
  FinancialReport_year: [`UPDATE "FinancialReport" SET "fiscalYear" = 1989`],
  ReportedFigure_year: [`UPDATE "ReportedFigure" SET "fiscalYear" = 2101`],
  ReportedFigure_period: [`UPDATE "ReportedFigure" SET "periodStart" = "periodEnd" + 1`],
  ReportedFigure_derivation: [
    `UPDATE "ReportedFigure" SET derived = true`,
    `UPDATE "ReportedFigure" SET derivation = '600 + 400'`,
  ],
  ReportedFigure_unit_of_metric: [
    `UPDATE "ReportedFigure" SET metric = 'REVENUE_GROWTH'`,
    `UPDATE "ReportedFigure" SET "amountCurrency" = NULL, "amountUnit" = 'PERCENT'`,
  ],
  ReportedFigure_share_is_percentage: [
    `UPDATE "ReportedFigure" SET metric = 'REVENUE_SHARE', "amountValue" = 100.01,
     "amountCurrency" = NULL, "amountUnit" = 'PERCENT'`,
  ],
  ReportedFigure_once_in_a_report: [
    `UPDATE "ReportedFigure" SET "segmentId" = NULL`,
    `UPDATE "ReportedFigure" SET "segmentId" = (SELECT id FROM "RevenueSegment" LIMIT 1)`,
  ],
  Source_web_address: [`UPDATE "Source" SET url = 'ftp://example.org/filing'`],
  FxRate_currencies: [
    `UPDATE "FxRate" SET quote = 'eur'`,
    `UPDATE "FxRate" SET quote = base WHERE quote = 'CNY'`,
  ],
  FxRate_positive: [`UPDATE "FxRate" SET rate = 0`],
  BinItem_restored_or_purged: [
    `UPDATE "BinItem" SET "restoredAt" = now() WHERE "purgedAt" IS NOT NULL`,
  ],
  BinItem_purged_by_somebody: [
    `UPDATE "BinItem" SET "purgedById" = 'editor' WHERE "purgedAt" IS NULL`,
  ],
  Proposal_decided_by_somebody: [`UPDATE "Proposal" SET "reviewerId" = NULL`],
  WarningOverride_says_why: [
    `INSERT INTO "WarningOverride" (id, "proposalId", "entityType", "entityId", field, code, facts, key,
       reason, "authorId")
     SELECT gen_random_uuid(), id, 'Event', id, 'title', 'sameName', '{}', 'k', ' ', "authorId"
     FROM "Proposal"`,
  ],
  WarningOverride_of_one_act: [
    `INSERT INTO "WarningOverride" (id, "entityType", "entityId", field, code, facts, key, reason, "authorId")
     SELECT gen_random_uuid(), 'Event', id, 'title', 'sameName', '{}', 'k', 'checked', "authorId"
     FROM "Proposal"`,
  ],
  ImportRow_says_why: [
    `INSERT INTO "ImportRow" ("importId", number, verdict, name, cells, reason)
     VALUES (gen_random_uuid(), 2, 'NEW', '', '{}', ' ')`,
  ],
  ImportRow_doubtful_taken_in_with_reason: [
    `INSERT INTO "ImportRow" ("importId", number, verdict, name, cells, doubtful)
     VALUES (gen_random_uuid(), 2, 'NEW', '', '{}', true)`,
  ],
  Revision_changes_something: [
    `INSERT INTO "Revision" (id, "entityType", "entityId", version)
     VALUES (gen_random_uuid(), 'Event', gen_random_uuid(), 1)`,
  ],
  User_email_lower_case: [
    `INSERT INTO "User" (id, name, email) VALUES ('u', 'Reader', 'Reader@example.org')`,
  ],
  Invitation_is_accepted_or_withdrawn: [
    `INSERT INTO "Invitation" (id, email, name, role, "tokenHash", "invitedById", "expiresAt",
       "acceptedAt", "withdrawnAt")
     VALUES (gen_random_uuid(), 'a@example.org', 'A', 'VIEWER', 'h', 'u', now(), now(), now())`,
  ],
  Claim_one_subject: [
    `UPDATE "Claim" SET "personId" = (SELECT id FROM "Person" LIMIT 1)
     WHERE "organizationId" IS NOT NULL`,
    `UPDATE "Claim" SET "eventId" = NULL`,
  ],
  Claim_subject_id: [`UPDATE "Claim" SET "subjectId" = gen_random_uuid()`],
  Claim_value_is_quantity: [
    `UPDATE "Claim" SET value = NULL WHERE qualifier = 'NEARLY'`,
    `UPDATE "Claim" SET currency = 'rmb' WHERE currency IS NOT NULL`,
  ],
  Claim_one_value: [
    `UPDATE "Claim" SET text = 'a billion' WHERE qualifier IS NOT NULL`,
    `UPDATE "Claim" SET text = NULL WHERE field = 'name'`,
    `UPDATE "Claim" SET date = '2025-01-01', "datePrecision" = 'DAY' WHERE field = 'existence'`,
  ],
  Claim_one_accepted_for_a_field: [
    `INSERT INTO "Claim" (id, "sourceId", field, "subjectId", status, "organizationId")
     SELECT gen_random_uuid(), s.id, 'existence', o.id, 'ACCEPTED', o.id
     FROM "Organization" o, "Source" s WHERE s.slug = 'newspaper'`,
  ],
};

/** Rules that every table has whose columns follow the naming rules, with a change that breaks them. */
const RULES_BY_NAME: readonly [RegExp, (table: string, field: string) => string][] = [
  [
    /^(\w+?)_(\w+)_is_partial_date$/,
    (table, field) =>
      `UPDATE "${table}" SET "${field}" = make_date(extract(year FROM "${field}")::int, 7, 15),
       "${field}Precision" = 'MONTH' WHERE "${field}" IS NOT NULL`,
  ],
  [
    /^(\w+?)_(\w+)_is_quantity$/,
    (table, field) =>
      `UPDATE "${table}" SET "${field}Qualifier" = 'BETWEEN' WHERE "${field}Value" IS NOT NULL`,
  ],
  [
    /^(\w+?)_(\w+)_is_english$/,
    (table, field) => `UPDATE "${table}" SET "${field}" = NULL, "${field}ZhHant" = '商湯'`,
  ],
  [/^(\w+?)_(slug)_fits_an_address$/, (table) => `UPDATE "${table}" SET slug = 'Not a slug'`],
];

/** CHECK and exclusion constraints of the database; Prisma makes none of them. */
async function constraintsOfDatabase(): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT conname::text AS name FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x') ORDER BY 1`;
  return rows.map(({ name }) => name);
}

describe("a rule of one table", () => {
  for (const [constraint, breaches] of Object.entries(BREACHES)) {
    test.each(breaches)(`${constraint} refuses %s`, async (sql) => {
      expect(await refusalOfSql(sql)).toContain(constraint);
    });
  }
});

test("every partial date, quantity, translated text and slug is checked in every table", async () => {
  const named = (await constraintsOfDatabase()).filter((name) => !(name in BREACHES));
  expect(named.length).toBeGreaterThan(40);
  for (const constraint of named) {
    const [rule, breach] = RULES_BY_NAME.find(([pattern]) => pattern.test(constraint)) ?? [];
    const [, table = "", field = ""] = rule?.exec(constraint) ?? [];
    expect(breach, `a breach of ${constraint}`).toBeDefined();
    expect(await refusalOfSql(breach?.(table, field) ?? "")).toContain(constraint);
  }
});

test("every rule that is tested here stands in the database", async () => {
  expect(await constraintsOfDatabase()).toEqual(expect.arrayContaining(Object.keys(BREACHES)));
});

test("a quantity is refused without its value, with both a currency and a unit, and upside down", async () => {
  const refusals = [
    `"amountValue" = NULL`,
    `"amountUnit" = 'SHARES'`,
    `"amountCurrency" = NULL`,
    `"amountCurrency" = 'rmb'`,
    `"amountMaxValue" = 2000000000`,
    `"amountQualifier" = 'BETWEEN', "amountMaxValue" = 1`,
    `"amountQualifier" = 'UNDISCLOSED'`,
  ].map((change) => refusalOfSql(`UPDATE "ReportedFigure" SET ${change}`));
  for (const refusal of await Promise.all(refusals)) {
    expect(refusal).toContain("ReportedFigure_amount_is_quantity");
  }
});

test("a partial date is refused without its precision and off the first day of its span", async () => {
  for (const change of [
    `"occurredOn" = '2024-05-02'`,
    `"occurredOn" = '2024-05-01', "occurredOnPrecision" = 'QUARTER'`,
    `"occurredOn" = '2024-04-01', "occurredOnPrecision" = 'HALF'`,
    `"occurredOn" = '2024-07-01', "occurredOnPrecision" = 'YEAR'`,
  ]) {
    expect(await refusalOfSql(`UPDATE "Event" SET ${change}`)).toContain("_is_partial_date");
  }
  expect(
    await refusalOfSql(
      `UPDATE "Organization" SET "foundedOnPrecision" = NULL WHERE slug = 'maker'`,
    ),
  ).toContain("Organization_foundedOn_is_partial_date");
});
