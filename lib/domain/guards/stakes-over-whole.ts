import { dateIn, quantityIn } from "../editing/field-columns";
import { type Snapshot, scalarOf } from "../editing/snapshot";
import { boundsOf } from "../quantity";
import { quantityWithin } from "../quantity-bounds";
import { addBounds } from "../rounding";
import {
  type Candidate,
  dateColumnsOf,
  isChanged,
  quantityColumns,
  type Surroundings,
} from "./surroundings";
import type { Finding } from "./warning";

/** Percent, with room for roundings. */
const MOST = 100.5;

const DATE = dateColumnsOf("asOf");
const ASKED_OF = ["organizationId", ...DATE, ...quantityColumns("stake")];

/** Owners of one organization who on one date hold more than all of it. */
export function stakesOverWhole(candidate: Candidate, surroundings: Surroundings): Finding[] {
  if (candidate.entityType !== "Shareholding" || !isChanged(candidate, ASKED_OF)) return [];
  const { entityId, after } = candidate;
  const asOf = dateIn(after, "asOf");
  const held = surroundings
    .having("Shareholding", { organizationId: scalarOf(after, "organizationId") })
    .filter(({ snapshot }) => isOfOneDate(snapshot, after));
  if (asOf === null || surroundings.firstOf(held) !== entityId) return [];
  const stakes = held.flatMap(({ snapshot }) => {
    const stake = quantityIn(snapshot, "stake");
    const bounds = stake?.unit === "PERCENT" ? boundsOf(stake) : null;
    return bounds === null ? [] : [bounds];
  });
  const sum = addBounds(stakes);
  if (sum.low === null || sum.low.lte(MOST)) return [];
  const said = quantityWithin(sum, { currency: null, unit: "PERCENT" });
  const facts = {
    ...(said === null ? {} : { said: { form: "quantity", quantity: said } as const }),
    known: { form: "date", date: asOf } as const,
  };
  return [{ code: "stakesOverWhole", field: "stake", facts }];
}

function isOfOneDate(a: Snapshot, b: Snapshot): boolean {
  return DATE.every((column) => scalarOf(a, column) === scalarOf(b, column));
}
