import { dateIn, quantityIn } from "../editing/field-columns";
import { textOf } from "../editing/snapshot";
import { type DaySpan, spanOf } from "../partial-date";
import type { Quantity } from "../quantity";
import { ratioOf, sizeOf } from "./scale-slip";
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
type MoneyField = (typeof MONEY)[number];

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
  const own = surroundings.find(entityId);
  if (organization === null || own === undefined) return [];
  const rounds = surroundings.having("FundingRound", { organizationId: organization });
  const round = roundIn(own);
  return MONEY.flatMap((field): Finding[] => {
    const said = round.money[field];
    if (said === null) return [];
    if (!isChanged(candidate, ["organizationId", ...quantityColumns(field)])) return [];
    const odd = oddOne({ own, round, said }, field, rounds);
    if (odd === null) return [];
    const facts = {
      said: { form: "quantity", quantity: said.quantity },
      known: { form: "quantity", quantity: odd.known },
      factor: String(Number(odd.ratio.toPrecision(2))),
      against: againstOf(odd.other),
    } as const;
    return [{ code: "tenfoldOfRounds", field, facts, isBesideNew: odd.other.isNew }];
  });
}

interface Money {
  readonly quantity: Quantity;
  /** About how much; only to find the largest and the smallest. */
  readonly size: number;
}

interface Round {
  readonly isCancelled: boolean;
  readonly span: DaySpan | null;
  readonly money: Readonly<Record<MoneyField, Money | null>>;
}

interface Asked {
  readonly own: KnownVersion;
  readonly round: Round;
  readonly said: Money;
}

interface Odd {
  readonly other: KnownVersion;
  readonly known: Quantity;
  readonly ratio: number;
}

/** The largest of the other rounds or the smallest before, where there is no proportion to it. */
function oddOne(
  { own, round, said }: Asked,
  field: MoneyField,
  rounds: readonly KnownVersion[],
): Odd | null {
  let largest: KnownVersion | null = null;
  let smallest: KnownVersion | null = null;
  let [most, least] = [0, Number.POSITIVE_INFINITY];
  for (const other of rounds) {
    const known = roundIn(other);
    const money = known.money[field];
    if (other === own || known.isCancelled || money === null) continue;
    if (!isOfOneMeasure(said.quantity, money.quantity)) continue;
    if (money.size > most) [largest, most] = [other, money.size];
    if (money.size < least && isBefore(known, round)) [smallest, least] = [other, money.size];
  }
  return (
    oddBeside(said, largest, field, (ratio) => ratio >= OUT_OF_SCALE) ??
    oddBeside(said, smallest, field, (ratio) => ratio <= 1 / OUT_OF_SCALE)
  );
}

function oddBeside(
  { quantity }: Money,
  other: KnownVersion | null,
  field: MoneyField,
  isOdd: (ratio: number) => boolean,
): Odd | null {
  const known = other === null ? null : (roundIn(other).money[field]?.quantity ?? null);
  const ratio = known === null ? null : ratioOf(quantity, known);
  if (other === null || known === null || ratio === null || !isOdd(ratio)) return null;
  return { other, known, ratio };
}

function isOfOneMeasure(a: Quantity, b: Quantity): boolean {
  return a.currency === b.currency && a.unit === b.unit;
}

function isBefore({ span: earlier }: Round, { span: later }: Round): boolean {
  return earlier !== null && later !== null && earlier.from <= later.to;
}

/** Rounds as they are compared, by the version that they are read from: each is held against many. */
const known = new WeakMap<KnownVersion, Round>();

function roundIn(version: KnownVersion): Round {
  const kept = known.get(version);
  if (kept !== undefined) return kept;
  const { snapshot } = version;
  const announcedOn = dateIn(snapshot, "announcedOn");
  const moneyIn = (field: MoneyField): Money | null => {
    const quantity = quantityIn(snapshot, field);
    const size = quantity === null ? null : sizeOf(quantity);
    return quantity === null || size === null || size.isZero()
      ? null
      : { quantity, size: size.toNumber() };
  };
  const round = {
    isCancelled: textOf(snapshot, "status") === "CANCELLED",
    span: announcedOn && spanOf(announcedOn),
    money: {
      moneyRaised: moneyIn("moneyRaised"),
      preMoneyValuation: moneyIn("preMoneyValuation"),
      postMoneyValuation: moneyIn("postMoneyValuation"),
    },
  };
  known.set(version, round);
  return round;
}
