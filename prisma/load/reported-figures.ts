import { dateColumn, partialDateColumns, quantityColumns, textColumns } from "@/lib/data/columns";
import { daysOf } from "@/lib/domain/reporting-period";
import type { Entity } from "./entity";
import { claimsOfRow } from "./evidence";
import type { DataSet } from "./read-files";
import type { References } from "./references";

export function segmentSchemeEntities(
  { segmentSchemes }: DataSet,
  references: References,
): Entity<"SegmentScheme">[] {
  return segmentSchemes.map(({ row, origin }) => {
    const id = references.own("SegmentScheme", row.slug);
    const { slug, position, partitionsRevenue } = row;
    const organizationId = references.find(
      "Organization",
      row.organization,
      origin,
      "organization",
    );
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, organizationId, position, partitionsRevenue },
        ...textColumns("name", row),
      },
      claims: [],
      lists: {},
    };
  });
}

export function revenueSegmentEntities(
  { segmentSchemes }: DataSet,
  references: References,
): Entity<"RevenueSegment">[] {
  return segmentSchemes.flatMap(({ row: scheme, origin }) =>
    scheme.segments.map(({ slug, name, nameZhHans, nameZhHant }, position) => {
      const id = references.own("RevenueSegment", slug);
      const schemeId = references.own("SegmentScheme", scheme.slug);
      return {
        id,
        origin: { ...origin, slug },
        columns: { id, slug, schemeId, name, nameZhHans, nameZhHant, position },
        claims: [],
        lists: {},
      };
    }),
  );
}

export function financialReportEntities(
  { financialReports }: DataSet,
  references: References,
): Entity<"FinancialReport">[] {
  return financialReports.map(({ row, origin }) => {
    const id = references.own("FinancialReport", row.slug);
    const { slug, kind, fiscalYear, fiscalPeriod } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, kind, fiscalYear, fiscalPeriod },
        organizationId: references.find("Organization", row.organization, origin, "organization"),
        ...partialDateColumns("publishedOn", row.publishedOn),
      },
      claims: [],
      lists: {},
    };
  });
}

export function reportedFigureEntities(
  { reportedFigures }: DataSet,
  references: References,
): Entity<"ReportedFigure">[] {
  return reportedFigures.map(({ row, origin }) => {
    const id = references.own("ReportedFigure", row.slug);
    const { slug, fiscalYear, fiscalPeriod, metric, derived, derivation } = row;
    const { from: start, to: end } = daysOf(row);
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, fiscalYear, fiscalPeriod, metric, derived, derivation },
        organizationId: references.find("Organization", row.organization, origin, "organization"),
        reportId: references.find("FinancialReport", row.report, origin, "report"),
        segmentId: row.segment && references.find("RevenueSegment", row.segment, origin, "segment"),
        periodStart: dateColumn(start),
        periodEnd: dateColumn(end),
        ...quantityColumns("amount", row.amount),
      },
      claims: claimsOfRow(
        { type: "reportedFigure", id, values: row, evidence: row, origin },
        references,
      ),
      lists: {},
    };
  });
}
