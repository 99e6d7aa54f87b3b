import "server-only";
import type { Locale } from "@/lib/domain/locale";
import { nameIn } from "@/lib/domain/subject-name";
import { TODAY } from "@/lib/domain/view";
import { partialDateOf } from "./columns";
import type { SheetReport } from "./editing/figure-sheet";
import { NAMES } from "./organizations-names";
import { read } from "./reader";

export interface ListedReport extends SheetReport {
  readonly organization: string;
  readonly figures: number;
}

export interface ReportList {
  readonly reports: readonly ListedReport[];
  /** Those that have reports, by name. */
  readonly organizations: readonly { readonly slug: string; readonly name: string }[];
}

/** More than anybody looks through; a guard, not a page size. */
const MOST_REPORTS = 500;

/** Reports with figures to enter, the newest first; of one company, or of all where none is named. */
export function listReports(organization: string, locale: Locale): Promise<ReportList> {
  return read(TODAY, async (db) => {
    const rows = await db.financialReport.findMany({
      where: organization === "" ? {} : { organization: { slug: organization } },
      orderBy: [{ publishedOn: "desc" }, { slug: "asc" }],
      take: MOST_REPORTS,
      include: {
        organization: { select: NAMES },
        _count: { select: { reportedFigures: true } },
      },
    });
    const companies = await db.organization.findMany({
      where: { financialReports: { some: {} } },
      orderBy: [{ name: "asc" }, { slug: "asc" }],
      select: NAMES,
    });
    return {
      reports: rows.map((row) => ({
        ...{ id: row.id, kind: row.kind, figures: row._count.reportedFigures },
        period: { fiscalYear: row.fiscalYear, fiscalPeriod: row.fiscalPeriod },
        publishedOn: partialDateOf(row, "publishedOn"),
        organization: nameIn(locale, row.organization).main,
      })),
      organizations: companies.map((company) => ({
        ...{ slug: company.slug, name: nameIn(locale, company).main },
      })),
    };
  });
}
