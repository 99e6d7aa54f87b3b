import { quantityIn } from "../editing/field-columns";
import { type Snapshot, scalarOf, textOf } from "../editing/snapshot";
import { growthOf } from "../growth";
import type { Quantity } from "../quantity";
import { METRICS } from "../reported-figure";
import { scaleSlip } from "./scale-slip";
import {
  againstOf,
  type Candidate,
  isChanged,
  type KnownVersion,
  quantityColumns,
  type Surroundings,
} from "./surroundings";
import type { Finding } from "./warning";

/** Percent. */
export const STEEPEST_GROWTH = 1000;

const GROWTH_METRICS: ReadonlySet<string> = new Set(
  METRICS.filter((metric) => metric.endsWith("_GROWTH")),
);

const ASKED_OF = [
  ...["organizationId", "metric", "segmentId", "fiscalYear", "fiscalPeriod"],
  ...quantityColumns("amount"),
];

interface Beside {
  readonly version: KnownVersion;
  readonly known: Quantity;
}

/**
 * A reported figure on another scale than the same figure in another report, or than the years next to
 * it; or one that grows by more than 1000 %.
 */
export function figureScale(candidate: Candidate, surroundings: Surroundings): Finding[] {
  if (candidate.entityType !== "ReportedFigure" || !isChanged(candidate, ASKED_OF)) return [];
  const said = quantityIn(candidate.after, "amount");
  if (said === null || said.value === null) return [];
  if (isSteepAsPrinted(candidate.after, said)) {
    const facts = { said: { form: "quantity", quantity: said }, factor: said.value } as const;
    return [{ code: "steepGrowth", field: "amount", facts }];
  }
  const elsewhere = figuresBeside(candidate, surroundings, 0);
  for (const { version, known } of elsewhere) {
    const factor = scaleSlip(said, known);
    if (factor !== null) return [finding("tenfoldOfFigure", said, known, factor, version)];
  }
  // Money alone grows: a percentage ten times as high says nothing.
  if (said.currency === null) return [];
  return [-1, 1].flatMap((years) =>
    besideYear(said, figuresBeside(candidate, surroundings, years), years),
  );
}

function besideYear(said: Quantity, beside: readonly Beside[], years: number): Finding[] {
  const compared = beside.map((one) => {
    const [now, then] = years < 0 ? [said, one.known] : [one.known, said];
    const growth = growthOf(now, then)?.bounds.low ?? null;
    return { ...one, growth, factor: scaleSlip(said, one.known) };
  });
  const [first] = compared;
  if (first === undefined) return [];
  // A later report may have recast the year beside it: what fits one of them is no slip.
  const { version, known, growth, factor } = first;
  if (factor !== null && compared.every((one) => one.factor !== null)) {
    return [finding("tenfoldOfFigure", said, known, factor, version)];
  }
  const isSteep = (percent: string | null) => percent !== null && Number(percent) > STEEPEST_GROWTH;
  if (growth !== null && compared.every((one) => isSteep(one.growth))) {
    return [finding("steepGrowth", said, known, String(Math.round(Number(growth))), version)];
  }
  return [];
}

function isSteepAsPrinted(after: Snapshot, { value }: Quantity): boolean {
  return (
    GROWTH_METRICS.has(textOf(after, "metric") ?? "") && Math.abs(Number(value)) > STEEPEST_GROWTH
  );
}

/** The same figure so many years away, in whichever report. */
function figuresBeside(
  { entityId, after }: Candidate,
  surroundings: Surroundings,
  years: number,
): Beside[] {
  const frame = ["organizationId", "metric", "segmentId", "fiscalPeriod"];
  const same = surroundings.having("ReportedFigure", {
    ...Object.fromEntries(frame.map((name) => [name, scalarOf(after, name)])),
    fiscalYear: Number(scalarOf(after, "fiscalYear")) + years,
  });
  return same.flatMap((version): Beside[] => {
    const known = quantityIn(version.snapshot, "amount");
    return known?.value == null || version.entityId === entityId ? [] : [{ version, known }];
  });
}

function finding(
  code: "tenfoldOfFigure" | "steepGrowth",
  said: Quantity,
  known: Quantity,
  factor: string,
  version: KnownVersion,
): Finding {
  const facts = {
    said: { form: "quantity", quantity: said },
    known: { form: "quantity", quantity: known },
    factor,
    against: againstOf(version),
  } as const;
  return { code, field: "amount", facts, isBesideNew: version.isNew };
}
