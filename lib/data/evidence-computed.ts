import "server-only";
import { type RaisedToDate, raisedToDate } from "@/lib/domain/amount-sum";
import {
  type ComputedFromFigures,
  type ComputedKey,
  computeFrom,
} from "@/lib/domain/computed-evidence";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import type { Metric } from "@/lib/domain/reported-figure";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { firstReported, type ReportedFigure } from "@/lib/domain/revenue";
import type { View } from "@/lib/domain/view";
import { knownGroup } from "./group";
import { type CountedRound, roundsOfOrganizations } from "./group-funding";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { read } from "./reader";
import { companyReporting } from "./reported-figures";

type Figure = ReportedFigure<Sourced<Quantity>>;

/** A figure computed from two reported ones. */
export interface ComputedFigureEvidence extends ComputedFromFigures<Sourced<Quantity>> {
  readonly form: "figures";
  readonly key: ComputedKey;
  /** Company, and segment where it is one. */
  readonly names: readonly string[];
  readonly metric: Metric;
  readonly period: ReportingPeriod;
  /** The same figure as a report states it; a derived one is none. */
  readonly stated: Figure | null;
}

/** Money raised, computed from rounds. */
export interface ComputedTotalEvidence {
  readonly form: "rounds";
  readonly key: ComputedKey;
  readonly organization: OrganizationRef;
  readonly total: RaisedToDate;
  readonly rounds: readonly CountedRound[];
}

export type ComputedEvidence = ComputedFigureEvidence | ComputedTotalEvidence;

/** What a computed figure rests on; null where it cannot be computed from what the view knows. */
export function computedEvidenceOf(view: View, key: ComputedKey): Promise<ComputedEvidence | null> {
  switch (key.kind) {
    case "growth":
    case "share":
    case "half":
      return figureEvidence(view, key);
    case "raised":
      return organizationTotal(view, key);
    case "raised-by-group":
      return groupTotal(view, key);
  }
}

async function figureEvidence(view: View, key: ComputedKey): Promise<ComputedEvidence | null> {
  const company = await read(view, (db) =>
    db.reportedFigure.findUnique({
      where: { slug: key.slug },
      select: { organization: { select: { slug: true } } },
    }),
  );
  const reporting = company && (await companyReporting(view, company.organization.slug));
  const computed = reporting && computeFrom(reporting.figures, key);
  if (!reporting || !computed) return null;
  const { figure } = computed.inputs[0];
  const { metric, segment, period } = figure;
  return {
    ...computed,
    form: "figures",
    key,
    names: [reporting.organization.name, ...(segment === null ? [] : [segment.name])],
    metric,
    period,
    stated: statedFigure(reporting.figures, key, figure),
  };
}

/** Metric under which reports state what is computed here. */
const STATED_AS: Partial<Record<`${ComputedKey["kind"]}.${Metric}`, Metric>> = {
  "growth.REVENUE": "REVENUE_GROWTH",
  "growth.PROFIT_LOSS": "PROFIT_LOSS_GROWTH",
  "share.REVENUE": "REVENUE_SHARE",
  "share.GROSS_PROFIT": "GROSS_MARGIN",
};

function statedFigure(
  figures: readonly Figure[],
  { kind }: ComputedKey,
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

async function organizationTotal(view: View, key: ComputedKey): Promise<ComputedEvidence | null> {
  const organization = await read(view, (db) =>
    db.organization.findUnique({ where: { slug: key.slug }, select: NAMES }),
  );
  return organization && totalEvidence(view, key, organization, [organization.slug]);
}

async function groupTotal(view: View, key: ComputedKey): Promise<ComputedEvidence | null> {
  const group = await knownGroup(view);
  if (group === null || group.parent.slug !== key.slug) return null;
  return totalEvidence(
    view,
    key,
    group.parent,
    group.members.map(({ slug }) => slug),
  );
}

async function totalEvidence(
  view: View,
  key: ComputedKey,
  organization: OrganizationRef,
  slugs: readonly string[],
): Promise<ComputedEvidence | null> {
  const rounds = await roundsOfOrganizations(view, slugs);
  if (rounds.length === 0) return null;
  const total = raisedToDate(rounds.map(({ part, status }) => ({ ...part, status })));
  return { form: "rounds", key, organization, total, rounds };
}
