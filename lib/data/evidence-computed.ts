import "server-only";
import {
  type ComputedFromFigures,
  type ComputedKey,
  computeFrom,
} from "@/lib/domain/computed-evidence";
import type { Sourced } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { Quantity } from "@/lib/domain/quantity";
import type { Metric } from "@/lib/domain/reported-figure";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { firstReported, type ReportedFigure } from "@/lib/domain/revenue";
import { oneName, type SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { type ComputedTotalEvidence, totalEvidenceOf } from "./evidence-totals";
import { namesOf } from "./organizations-names";
import { read } from "./reader";
import { companyReporting } from "./reported-figures";

type Figure = ReportedFigure<Sourced<Quantity>>;

/** Which figure computed from two reported ones. */
interface FigureKey extends ComputedKey {
  readonly kind: "growth" | "share" | "half" | "difference";
}

/** A figure computed from two reported ones. */
export interface ComputedFigureEvidence extends ComputedFromFigures<Sourced<Quantity>> {
  readonly form: "figures";
  readonly key: FigureKey;
  /** Company, and segment where it is one. */
  readonly names: readonly SubjectName[];
  readonly metric: Metric;
  readonly period: ReportingPeriod;
  /** The same figure as a report states it; a derived one is none. */
  readonly stated: Figure | null;
}

export type ComputedEvidence = ComputedFigureEvidence | ComputedTotalEvidence;

/** What a computed figure rests on; null where it cannot be computed from what the view knows. */
export function computedEvidenceOf(
  view: View,
  key: ComputedKey,
  locale: Locale = "en",
): Promise<ComputedEvidence | null> {
  switch (key.kind) {
    case "growth":
    case "share":
    case "half":
    case "difference":
      return figureEvidence(view, { ...key, kind: key.kind }, locale);
    case "raised":
    case "raised-by-group":
    case "raised-in":
      return totalEvidenceOf(view, { ...key, kind: key.kind });
  }
}

async function figureEvidence(
  view: View,
  key: FigureKey,
  locale: Locale,
): Promise<ComputedEvidence | null> {
  const company = await read(view, (db) =>
    db.reportedFigure.findUnique({
      where: { slug: key.slug },
      select: { organization: { select: { slug: true } } },
    }),
  );
  const reporting = company && (await companyReporting(view, company.organization.slug, locale));
  const computed = reporting && computeFrom(reporting.figures, key);
  if (!reporting || !computed) return null;
  const { figure } = computed.inputs[0];
  const { metric, segment, period } = figure;
  return {
    ...computed,
    form: "figures",
    key,
    names: [namesOf(reporting.organization), ...(segment === null ? [] : [oneName(segment.name)])],
    metric,
    period,
    stated: statedFigure(reporting.figures, key, figure),
  };
}

/** Metric under which reports state what is computed here. */
const STATED_AS: Partial<Record<`${FigureKey["kind"]}.${Metric}`, Metric>> = {
  "growth.REVENUE": "REVENUE_GROWTH",
  "growth.PROFIT_LOSS": "PROFIT_LOSS_GROWTH",
  "share.REVENUE": "REVENUE_SHARE",
  "share.GROSS_PROFIT": "GROSS_MARGIN",
};

function statedFigure(
  figures: readonly Figure[],
  { kind }: FigureKey,
  { metric, segment, period }: Figure,
): Figure | null {
  const as = STATED_AS[`${kind}.${metric}`];
  const stated = firstReported(figures).find(
    (other) =>
      other.metric === as &&
      other.derivation === null &&
      other.segment?.slug === segment?.slug &&
      other.period.fiscalYear === period.fiscalYear &&
      other.period.fiscalPeriod === period.fiscalPeriod,
  );
  return stated ?? null;
}
