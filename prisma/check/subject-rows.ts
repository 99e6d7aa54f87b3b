import type { PrismaClient } from "@/generated/prisma/client";
import { groupBy } from "./group-by";

/** A row with each column as text, so that figures are compared digit by digit. */
export type TextRow = Readonly<Record<string, string | null>>;

export interface SubjectRow {
  readonly table: string;
  readonly row: TextRow;
  readonly claims: readonly TextRow[];
}

/** Tables whose rows rest on claims. */
const SUBJECT_TABLES = [
  "Organization",
  "OrganizationRelationship",
  "Person",
  "Role",
  "FundingRound",
  "Investment",
  "InvestmentExit",
  "Shareholding",
  "ReportedFigure",
  "Product",
  "ProductMilestone",
  "ProductSpecification",
  "MarketFigure",
  "Event",
] as const;

export async function readSubjects(prisma: PrismaClient): Promise<SubjectRow[]> {
  const claims = groupBy(
    await textRows(prisma, "Claim", `JOIN "Source" s ON s.id = t."sourceId"`, `s.reliability`),
    ({ subjectId }) => subjectId ?? "",
  );
  const subjects: SubjectRow[] = [];
  for (const table of SUBJECT_TABLES) {
    for (const row of await textRows(prisma, table)) {
      subjects.push({ table, row, claims: claims.get(row.id ?? "") ?? [] });
    }
  }
  return subjects;
}

/** Rows of a table of ours; `extra` is a column of a joined one. */
async function textRows(
  prisma: PrismaClient,
  table: string,
  join = "",
  extra = "NULL",
): Promise<TextRow[]> {
  const rows = await prisma.$queryRawUnsafe<{ row: TextRow }[]>(`
    SELECT (SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(to_jsonb(t)))
      || jsonb_build_object('reliability', ${extra}) AS row
    FROM "${table}" t ${join} ORDER BY t.id`);
  return rows.map(({ row }) => row);
}
