import { dateIn, quantityIn } from "../editing/field-columns";
import { type Snapshot, textOf } from "../editing/snapshot";
import { spanOf } from "../partial-date";
import { ratioOf } from "./scale-slip";
import {
  againstOf,
  type Candidate,
  isChanged,
  type KnownVersion,
  quantityColumns,
  type Surroundings,
} from "./surroundings";
import type { Finding } from "./warning";

const MONEY = ["moneyRaised", "preMoneyValuation", "postMoneyValuation"] as const;

/** From so many times the largest round, or so small a part of the smallest, a slip is likelier. */
export const OUT_OF_SCALE = 10;

/**
 * Money out of all proportion to the other rounds of the company: ten times the largest of them, or a
 * tenth of the smallest that was before.
 */
export function tenfoldOfRounds(candidate: Candidate, surroundings: Surroundings): Finding[] {
  if (candidate.entityType !== "FundingRound") return [];
  const { entityId, after } = candidate;
  const organization = textOf(after, "organizationId");
  if (organization === null) return [];
  const others = surroundings
    .having("FundingRound", { organizationId: organization })
    .filter(
      ({ entityId: id, snapshot }) => id !== entityId && textOf(snapshot, "status") !== "CANCELLED",
    );
  return MONEY.flatMap((field): Finding[] => {
    if (!isChanged(candidate, ["organizationId", ...quantityColumns(field)])) return [];
    const said = quantityIn(after, field);
    if (said === null) return [];
    const compared = others.flatMap((other) => {
      const known = quantityIn(other.snapshot, field);
      const ratio = known === null ? null : ratioOf(said, known);
      return known === null || ratio === null ? [] : [{ other, known, ratio }];
    });
    const largest = least(compared);
    const smallest = most(compared.filter(({ other }) => isBefore(other, after)));
    const odd =
      largest !== undefined && largest.ratio >= OUT_OF_SCALE
        ? largest
        : smallest !== undefined && smallest.ratio <= 1 / OUT_OF_SCALE
          ? smallest
          : undefined;
    if (odd === undefined) return [];
    const facts = {
      said: { form: "quantity", quantity: said },
      known: { form: "quantity", quantity: odd.known },
      factor: String(Number(odd.ratio.toPrecision(2))),
      against: againstOf(odd.other),
    } as const;
    return [{ code: "tenfoldOfRounds", field, facts, isBesideNew: odd.other.isNew }];
  });
}

interface Compared {
  readonly ratio: number;
}

function least<C extends Compared>(compared: readonly C[]): C | undefined {
  return compared.reduce<C | undefined>(
    (best, one) => (best === undefined || one.ratio < best.ratio ? one : best),
    undefined,
  );
}

function most<C extends Compared>(compared: readonly C[]): C | undefined {
  return compared.reduce<C | undefined>(
    (best, one) => (best === undefined || one.ratio > best.ratio ? one : best),
    undefined,
  );
}

function isBefore({ snapshot }: KnownVersion, after: Snapshot): boolean {
  const [earlier, later] = [dateIn(snapshot, "announcedOn"), dateIn(after, "announcedOn")];
  return earlier !== null && later !== null && spanOf(earlier).from <= spanOf(later).to;
}
