import "server-only";
import type { Sourced } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { Quantity } from "@/lib/domain/quantity";
import { daysOf } from "@/lib/domain/reporting-period";
import type { ReportedFigure, RevenueScheme } from "@/lib/domain/revenue";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { partialDateOf, quantityOf, selectText, type TextColumns, textOf } from "./columns";
import { type CurrencyLens, currencyLens } from "./currency-lens";
import { loadMarks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";

/** More than any company reports in a lifetime; a guard, not a page size. */
const MOST_FIGURES = 5000;

const FIGURE = {
  id: true,
  slug: true,
  fiscalYear: true,
  fiscalPeriod: true,
  metric: true,
  amountValue: true,
  amountMaxValue: true,
  amountQualifier: true,
  amountCurrency: true,
  amountUnit: true,
  derived: true,
  derivation: true,
  segment: {
    select: { ...NAMES, scheme: { select: { slug: true } } },
  },
  report: {
    select: {
      slug: true,
      kind: true,
      fiscalYear: true,
      fiscalPeriod: true,
      publishedOn: true,
      publishedOnPrecision: true,
      publishedOnInferred: true,
    },
  },
} as const;

/**
 * All that a listed company reported, as it stands in each report, and its segment schemes. Schemes
 * and segments go by their names in one language.
 */
export interface CompanyReporting {
  readonly organization: OrganizationRef;
  readonly schemes: readonly RevenueScheme[];
  readonly figures: readonly ReportedFigure<Sourced<Quantity>>[];
}

/** Null where no organization of that slug is known. Four queries, whatever the number of figures. */
export function companyReporting(
  view: View,
  slug: string,
  locale: Locale = "en",
): Promise<CompanyReporting | null> {
  return read(view, async (db) => {
    const organization = await db.organization.findUnique({
      where: { slug },
      select: {
        ...NAMES,
        segmentSchemes: {
          orderBy: { position: "asc" },
          select: {
            slug: true,
            ...selectText("name"),
            partitionsRevenue: true,
            segments: {
              orderBy: { position: "asc" },
              select: NAMES,
            },
          },
        },
      },
    });
    if (organization === null) return null;
    const { segmentSchemes, ...names } = organization;
    return {
      organization: names,
      schemes: segmentSchemes.map((scheme) => schemeIn(locale, scheme)),
      figures: await figuresOf(db, slug, locale, await currencyLens(db, view)),
    };
  });
}

interface NamedScheme extends Omit<RevenueScheme, "name" | "segments">, TextColumns<"name"> {
  readonly segments: readonly OrganizationRef[];
}

function schemeIn(locale: Locale, scheme: NamedScheme): RevenueScheme {
  const segments = scheme.segments.map((segment) => ({
    slug: segment.slug,
    name: nameIn(locale, segment).main,
  }));
  const { slug, partitionsRevenue } = scheme;
  return { slug, partitionsRevenue, name: nameIn(locale, textOf(scheme, "name")).main, segments };
}

async function figuresOf(db: Reader, slug: string, locale: Locale, lens: CurrencyLens) {
  const rows = await db.reportedFigure.findMany({
    where: { organization: { slug } },
    orderBy: [{ fiscalYear: "asc" }, { fiscalPeriod: "asc" }, { metric: "asc" }, { slug: "asc" }],
    take: MOST_FIGURES,
    select: FIGURE,
  });
  const marks = await loadMarks(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    slug: row.slug,
    period: { fiscalYear: row.fiscalYear, fiscalPeriod: row.fiscalPeriod },
    metric: row.metric,
    segment: row.segment && {
      slug: row.segment.slug,
      name: nameIn(locale, row.segment).main,
      scheme: row.segment.scheme.slug,
    },
    amount: lens.over(
      marks.sourced("reportedFigure", row.slug, row.id, "amount", quantityOf(row, "amount"), {
        derived: row.derived,
      }),
      daysOf(row),
    ),
    derivation: row.derivation,
    report: {
      slug: row.report.slug,
      kind: row.report.kind,
      period: {
        fiscalYear: row.report.fiscalYear,
        fiscalPeriod: row.report.fiscalPeriod,
      },
      publishedOn: partialDateOf(row.report, "publishedOn"),
    },
  }));
}
