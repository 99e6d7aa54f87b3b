import { quantityIn } from "../editing/field-columns";
import { type Snapshot, scalarOf, textOf } from "../editing/snapshot";
import { type Bounds, boundsOf, type Quantity, WHOLE } from "../quantity";
import { quantityWithin } from "../quantity-bounds";
import { addBounds, meet, spreadOf } from "../rounding";
import {
  againstOf,
  type Candidate,
  isChanged,
  type KnownVersion,
  quantityColumns,
  type Surroundings,
} from "./surroundings";
import type { Finding } from "./warning";

/** Metrics that the segments of a scheme divide among them. */
const DIVIDED: ReadonlySet<string> = new Set(["REVENUE", "REVENUE_SHARE"]);

const OPEN: Bounds = { low: null, high: null };

const ASKED_OF = [
  ...["reportId", "metric", "segmentId", "fiscalYear", "fiscalPeriod"],
  ...quantityColumns("amount"),
];

/**
 * Segments that do not add up to their total, by more than roundings and hedges allow; or, while some
 * are still missing, that are more than it. Told once for each set that is saved.
 */
export function segmentSum(candidate: Candidate, surroundings: Surroundings): Finding[] {
  const { entityType, after } = candidate;
  const metric = textOf(after, "metric") ?? "";
  if (entityType !== "ReportedFigure" || !DIVIDED.has(metric)) return [];
  if (!isChanged(candidate, ASKED_OF)) return [];
  return schemesOf(after, surroundings).flatMap((scheme) => sumOf(candidate, scheme, surroundings));
}

/** The scheme of the segment; for a total, all schemes that divide it. */
function schemesOf(after: Snapshot, surroundings: Surroundings): string[] {
  const segment = textOf(after, "segmentId");
  const partitions = ({ snapshot }: KnownVersion) =>
    scalarOf(snapshot, "partitionsRevenue") !== false;
  if (segment === null) {
    return surroundings
      .having("SegmentScheme", { organizationId: scalarOf(after, "organizationId") })
      .filter(partitions)
      .map(({ entityId }) => entityId);
  }
  const own = surroundings.find(segment);
  const scheme = own && surroundings.find(textOf(own.snapshot, "schemeId") ?? "");
  return scheme !== undefined && partitions(scheme) ? [scheme.entityId] : [];
}

function sumOf(candidate: Candidate, scheme: string, surroundings: Surroundings): Finding[] {
  const { after } = candidate;
  const segments = surroundings.having("RevenueSegment", { schemeId: scheme });
  const set = figuresOf(after, surroundings);
  const parts = segments.flatMap(({ entityId }) => {
    const part = set.find(({ snapshot }) => textOf(snapshot, "segmentId") === entityId);
    return part === undefined ? [] : [part];
  });
  const whole = set.find(({ snapshot }) => textOf(snapshot, "segmentId") === null);
  const isTold =
    surroundings.firstOf(whole === undefined ? parts : [whole, ...parts]) === candidate.entityId;
  const total = textOf(after, "metric") === "REVENUE_SHARE" ? WHOLE : whole && amountOf(whole);
  if (!isTold || total === undefined || parts.length === 0) return [];
  const amounts = parts.map(amountOf);
  const bounds = amounts.map(spreadOf).filter((spread) => spread !== null);
  const stated = spreadOf(total);
  const isOneMeasure = amounts.every(
    ({ currency, unit }) => currency === total.currency && unit === total.unit,
  );
  if (bounds.length < parts.length || stated === null || !isOneMeasure) return [];
  const sum = addBounds(bounds);
  const isComplete = parts.length === segments.length;
  if (isComplete ? meet(sum, stated) : !exceeds(bounds, sum, stated)) return [];
  const { currency, unit } = total;
  const said = quantityWithin(addBounds(amounts.map((amount) => boundsOf(amount) ?? OPEN)), {
    currency,
    unit,
  });
  const facts = {
    ...(said === null ? {} : { said: { form: "quantity", quantity: said } as const }),
    known: { form: "quantity", quantity: total } as const,
    against: whole && againstOf(whole),
  };
  return [{ code: "segmentSum", field: "amount", facts, isBesideNew: whole?.isNew ?? false }];
}

/** What is missing can only add to parts that are not below zero. */
function exceeds(parts: readonly Bounds[], sum: Bounds, total: Bounds): boolean {
  const notBelowZero = parts.every(({ low }) => low?.gte(0) === true);
  return notBelowZero && sum.low !== null && total.high !== null && sum.low.gt(total.high);
}

/** Figures of one metric and period in one report. */
function figuresOf(after: Snapshot, surroundings: Surroundings): readonly KnownVersion[] {
  const frame = ["reportId", "metric", "fiscalYear", "fiscalPeriod"];
  return surroundings.having(
    "ReportedFigure",
    Object.fromEntries(frame.map((name) => [name, scalarOf(after, name)])),
  );
}

function amountOf({ snapshot }: KnownVersion): Quantity {
  return quantityIn(snapshot, "amount") ?? { ...WHOLE, qualifier: "UNDISCLOSED", value: null };
}
