import { type ComparedRound, comparedRound, isLookalike } from "../duplicate-round";
import { dateIn, quantityIn } from "../editing/field-columns";
import { listOf, type Snapshot, textOf } from "../editing/snapshot";
import { UNDISCLOSED } from "../quantity";
import {
  againstOf,
  type Candidate,
  dateColumnsOf,
  isChanged,
  type KnownVersion,
  quantityColumns,
  type Surroundings,
} from "./surroundings";
import type { FactValue, Finding } from "./warning";

const ASKED_OF = [
  "organizationId",
  ...dateColumnsOf("announcedOn"),
  ...quantityColumns("moneyRaised"),
];

/** Another round of the same organization that may be the same one, told twice. */
export function lookalikeRound(candidate: Candidate, surroundings: Surroundings): Finding[] {
  if (candidate.entityType !== "FundingRound" || !isChanged(candidate, ASKED_OF)) return [];
  const { entityId, after } = candidate;
  const organization = textOf(after, "organizationId");
  const own = surroundings.find(entityId);
  const round = own === undefined ? null : roundIn(own, surroundings);
  if (organization === null || round === null) return [];
  const stood = isChanged(candidate, ["organizationId"])
    ? null
    : roundOf(entityId, candidate.before ?? {}, surroundings);
  return surroundings
    .having("FundingRound", { organizationId: organization })
    .flatMap((other): Finding[] => {
      const compared = roundIn(other, surroundings);
      if (compared === null || other === own || !isLookalike(round, compared)) return [];
      if (isToldApart(candidate, other)) return [];
      // What looked alike before the change was seen when it was entered.
      if (stood !== null && isLookalike(stood, compared)) return [];
      const facts = {
        ...{ said: amountIn(round), saidOn: round.announcedOn },
        ...{ known: amountIn(compared), knownOn: compared.announcedOn },
        against: againstOf(other),
      };
      return [{ code: "lookalikeRound", field: "announcedOn", facts, isBesideNew: other.isNew }];
    });
}

function amountIn({ moneyRaised }: ComparedRound): FactValue | undefined {
  return moneyRaised.value === null ? undefined : { form: "quantity", quantity: moneyRaised };
}

/** Whether an editor has said how much of the one is in the other: then they are two. */
function isToldApart({ entityId, after }: Candidate, other: KnownVersion): boolean {
  const counts = (snapshot: Snapshot, id: string) =>
    listOf(snapshot, "countedIn").some(({ wholeId }) => wholeId === id);
  return counts(after, other.entityId) || counts(other.snapshot, entityId);
}

/** Rounds as they are compared, by the version that they are read from: each is held against many. */
const rounds = new WeakMap<KnownVersion, ComparedRound | null>();

function roundIn(version: KnownVersion, surroundings: Surroundings): ComparedRound | null {
  const known = rounds.get(version);
  if (known !== undefined) return known;
  const round = roundOf(version.entityId, version.snapshot, surroundings);
  rounds.set(version, round);
  return round;
}

function roundOf(id: string, snapshot: Snapshot, surroundings: Surroundings): ComparedRound | null {
  const announcedOn = dateIn(snapshot, "announcedOn");
  if (announcedOn === null) return null;
  const raised = quantityIn(snapshot, "moneyRaised");
  const investors = surroundings
    .having("Investment", { fundingRoundId: id })
    .flatMap(
      ({ snapshot: part }) => textOf(part, "organizationId") ?? textOf(part, "personId") ?? [],
    );
  const moneyRaised = raised === null ? UNDISCLOSED : { ...raised, unit: null };
  return comparedRound({ announcedOn, moneyRaised, investors });
}
