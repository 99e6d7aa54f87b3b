import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SnapshotItem } from "@/lib/domain/editing/snapshot";
import { matchParty } from "@/lib/domain/party-names";
import type { OverlapRow } from "@/lib/schemas/overlap-row";
import type { FieldErrorList } from "../field-errors";
import { findCandidates } from "./name-candidates";

/** Rounds that may count the money of a round, none of them itself or twice. */
export async function findOverlaps(
  tx: Prisma.TransactionClient,
  roundId: string,
  rows: readonly (OverlapRow & { readonly row: number })[],
  errors: FieldErrorList,
): Promise<SnapshotItem[]> {
  const seen = new Set<string>();
  const found: SnapshotItem[] = [];
  for (const { row, whole, ...words } of rows) {
    const path = `countedIn[${row}].whole`;
    const match = matchParty(await findCandidates(tx, ["FundingRound"], whole), whole);
    if (match.found !== "one") {
      errors.add(path, match.found === "none" ? "entity.unknown" : "party.ambiguous");
      continue;
    }
    const { id } = match.party;
    if (id === roundId) errors.add(path, "overlap.withItself");
    else if (seen.has(id)) errors.add(path, "overlap.twice");
    seen.add(id);
    found.push({ wholeId: id, ...words });
  }
  return found;
}
