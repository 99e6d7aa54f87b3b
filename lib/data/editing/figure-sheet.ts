import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { printCellKey } from "@/lib/domain/editing/figure-cell";
import type { Locale } from "@/lib/domain/locale";
import type { PartialDate } from "@/lib/domain/partial-date";
import { pickedText } from "@/lib/domain/party-names";
import type { Quantity } from "@/lib/domain/quantity";
import type { ReportingPeriod, ReportKind } from "@/lib/domain/reporting-period";
import type { RevenueScheme } from "@/lib/domain/revenue";
import { nameIn } from "@/lib/domain/subject-name";
import { TODAY } from "@/lib/domain/view";
import { partialDateOf, quantityOf, selectText, textOf } from "../columns";
import { NAMES } from "../organizations-names";
import { read } from "../reader";
import { loadEntityDirectory } from "./entity-directory";

/** A figure that stands in a report, by the key of its cell. */
export interface SheetFigure {
  readonly key: string;
  readonly id: string;
  readonly version: number;
  readonly amount: Quantity;
  readonly derivation: string | null;
}

export interface SheetReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: ReportingPeriod;
  readonly publishedOn: PartialDate;
}

/** What another report of the same company prints in the same cell. */
export interface OtherPrint {
  readonly key: string;
  readonly report: SheetReport;
  readonly amount: Quantity;
}

/** All figures of one report, and what its grid needs beside them. */
export interface FigureSheet {
  readonly report: SheetReport;
  /** Names in the reader's language. */
  readonly organization: string;
  readonly schemes: readonly RevenueScheme[];
  readonly figures: readonly SheetFigure[];
  readonly others: readonly OtherPrint[];
  /** The report itself among the sources, as a picker offers it, if its figures rest on it. */
  readonly source: string | null;
}

/** More than any company prints; a guard, not a page size. */
const MOST_FIGURES = 5000;

const REPORT = {
  ...{ id: true, kind: true, fiscalYear: true, fiscalPeriod: true },
  ...{ publishedOn: true, publishedOnPrecision: true, publishedOnInferred: true },
} as const;

const CELL = {
  ...{ id: true, version: true, metric: true, fiscalYear: true, fiscalPeriod: true },
  ...{ amountValue: true, amountMaxValue: true, amountQualifier: true, amountCurrency: true },
  ...{ amountUnit: true, derivation: true, segment: { select: { slug: true } } },
} as const satisfies Prisma.ReportedFigureSelect;

type CellRow = Prisma.ReportedFigureGetPayload<{ select: typeof CELL }>;
type ReportRow = Prisma.FinancialReportGetPayload<{ select: typeof REPORT }>;

/** Null where there is no such report. Four queries, whatever the number of figures. */
export function loadFigureSheet(reportId: string, locale: Locale): Promise<FigureSheet | null> {
  return read(TODAY, async (db) => {
    const report = await db.financialReport.findUnique({
      where: { id: reportId },
      select: { ...REPORT, organization: { select: ORGANIZATION } },
    });
    if (report === null) return null;
    const { segmentSchemes, ...organization } = report.organization;
    const figures = await db.reportedFigure.findMany({
      where: { organizationId: organization.id },
      orderBy: [{ report: { publishedOn: "asc" } }, { slug: "asc" }],
      take: MOST_FIGURES,
      select: { ...CELL, report: { select: REPORT } },
    });
    const own = figures.filter((figure) => figure.report.id === reportId);
    return {
      report: reportOf(report),
      organization: nameIn(locale, organization).main,
      schemes: segmentSchemes.map(({ slug, partitionsRevenue, segments, ...scheme }) => ({
        ...{ slug, partitionsRevenue, name: nameIn(locale, textOf(scheme, "name")).main },
        segments: segments.map((segment) => ({
          ...{ slug: segment.slug, name: nameIn(locale, segment).main },
        })),
      })),
      figures: own.map(figureOf),
      others: figures
        .filter((figure) => figure.report.id !== reportId)
        .map((figure) => ({
          ...{ key: keyOf(figure), amount: quantityOf(figure, "amount") },
          report: reportOf(figure.report),
        })),
      source: await sourceOf(
        db,
        own.map(({ id }) => id),
      ),
    };
  });
}

const ORGANIZATION = {
  ...{ id: true, ...NAMES },
  segmentSchemes: {
    orderBy: { position: "asc" },
    select: {
      ...{ slug: true, partitionsRevenue: true, ...selectText("name") },
      segments: { orderBy: { position: "asc" }, select: NAMES },
    },
  },
} as const satisfies Prisma.OrganizationSelect;

/** The figures of a report as they stand, by cell. */
export async function readSheetFigures(
  db: Prisma.TransactionClient,
  reportId: string,
): Promise<ReadonlyMap<string, SheetFigure>> {
  const rows = await db.reportedFigure.findMany({ where: { reportId }, select: CELL });
  return new Map(rows.map((row) => [keyOf(row), figureOf(row)]));
}

const keyOf = ({ metric, segment, fiscalYear, fiscalPeriod }: CellRow) =>
  printCellKey({ metric, period: { fiscalYear, fiscalPeriod }, segment: segment?.slug ?? null });

function figureOf(row: CellRow): SheetFigure {
  const { id, version, derivation } = row;
  return { key: keyOf(row), id, version, amount: quantityOf(row, "amount"), derivation };
}

function reportOf(row: ReportRow): SheetReport {
  const { id, kind, fiscalYear, fiscalPeriod } = row;
  const publishedOn = partialDateOf(row, "publishedOn");
  return { id, kind, period: { fiscalYear, fiscalPeriod }, publishedOn };
}

/**
 * The report itself, a word of the company's own: of several the one of most figures. Where figures
 * rest on articles alone none is proposed, or what is typed from the report would be laid to one.
 */
async function sourceOf(
  db: Prisma.TransactionClient,
  figureIds: readonly string[],
): Promise<string | null> {
  const [most] = await db.claim.groupBy({
    by: ["sourceId"],
    where: {
      ...{ subjectId: { in: [...figureIds] }, field: "amount", status: "ACCEPTED" },
      source: { reliability: "A" },
    },
    _count: true,
    orderBy: [{ _count: { sourceId: "desc" } }, { sourceId: "asc" }],
    take: 1,
  });
  if (most === undefined) return null;
  const [source] = await loadEntityDirectory(db, ["Source"], { ids: [most.sourceId] });
  return source === undefined ? null : pickedText(source);
}
