import { RELIABILITIES, type Reliability } from "../claim";
import { claimableFields } from "../editing/amend";
import { claimsIn, type Snapshot, type SnapshotItem, textOf } from "../editing/snapshot";
import { claimedValue } from "./claimed-value";
import { againstOf, type Candidate, type Surroundings } from "./surroundings";
import type { Finding } from "./warning";

/** A less reliable source whose word takes the place of the accepted one. */
export function weakerWord(candidate: Candidate, surroundings: Surroundings): Finding[] {
  const { entityType, before, after } = candidate;
  if (before === null) return [];
  return [...claimableFields(entityType).keys()].flatMap((field): Finding[] => {
    const [old, fresh] = [acceptedIn(before, field), acceptedIn(after, field)];
    if (old === undefined || fresh === undefined || old.sourceId === fresh.sourceId) return [];
    const source = surroundings.find(String(old.sourceId));
    const knownBy = reliabilityOf(old, surroundings);
    const saidBy = reliabilityOf(fresh, surroundings);
    if (knownBy === null || saidBy === null || source === undefined || saidBy <= knownBy) return [];
    const facts = {
      said: claimedValue(fresh),
      known: claimedValue(old),
      ...{ saidBy, knownBy },
      against: againstOf(source),
    };
    return [{ code: "weakerWord", field, facts }];
  });
}

function acceptedIn(snapshot: Snapshot, field: string): SnapshotItem | undefined {
  return claimsIn(snapshot).find((claim) => claim.field === field && claim.status === "ACCEPTED");
}

function reliabilityOf({ sourceId }: SnapshotItem, { find }: Surroundings): Reliability | null {
  const source = find(String(sourceId));
  const letter = source && textOf(source.snapshot, "reliability");
  return RELIABILITIES.find((one) => one === letter) ?? null;
}
