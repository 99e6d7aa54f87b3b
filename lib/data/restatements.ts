import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Locale } from "@/lib/domain/locale";
import type { View } from "@/lib/domain/view";
import { type Reader, read } from "./reader";
import { type CompanyReporting, companyReporting } from "./reported-figures";
import { restates } from "./restated-figures-sql";

/** Most companies that one page of restatements shows. */
const MOST_COMPANIES = 20;

/**
 * The companies of which a later report prints a figure, or divides a period, otherwise than an
 * earlier one, with all that they reported. One query finds them, four more read each.
 */
export async function restatedCompanies(
  view: View,
  locale: Locale = "en",
): Promise<readonly CompanyReporting[]> {
  const slugs = await read(view, companiesThatRestate);
  const companies = await Promise.all(slugs.map((slug) => companyReporting(view, slug, locale)));
  return companies.filter((company) => company !== null);
}

async function companiesThatRestate(db: Reader): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT company.slug FROM (
      SELECT DISTINCT later."organizationId" AS id FROM "ReportedFigure" later WHERE ${restates(Prisma.sql`true`)}
    ) restating
    CROSS JOIN LATERAL (SELECT slug FROM "Organization" WHERE id = restating.id LIMIT 1) company
    ORDER BY company.slug
    LIMIT ${MOST_COMPANIES}`;
  return rows.map(({ slug }) => slug);
}
