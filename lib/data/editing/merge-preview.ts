import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { matchParty, type NamedParty } from "@/lib/domain/party-names";
import { TODAY } from "@/lib/domain/view";
import { loadPartyDirectory } from "../party-directory";
import { type Reader, read } from "../reader";
import { type Comparison, compareVersions } from "./comparison";
import { type EntityGroup, groupByType } from "./entity-groups";
import { type NamedEntity, nameEntities } from "./entity-names";
import { changesToMerge, MergeClashError } from "./merge-organizations";
import { explainClashes, type RefusalFact } from "./refusal-facts";
import { readStandings } from "./standings";

export interface MergePreview {
  readonly from: NamedEntity;
  readonly into: NamedEntity;
  /** What speaks of the one that stays from then on. */
  readonly moving: readonly EntityGroup[];
  /** What goes: relations of the two with each other, and parts in rounds that become one. */
  readonly going: readonly EntityGroup[];
  /** The one that stays, before and after. */
  readonly comparison: Comparison;
}

/** Why two organizations cannot be merged; keys of the `errors` messages. */
export type MergeRefusal = "merge.unknown" | "party.ambiguous" | "merge.same";

export interface MergeSearch {
  readonly errors: { readonly from?: MergeRefusal; readonly into?: MergeRefusal };
  /** Null until both are found, and where they cannot be merged. */
  readonly preview: MergePreview | null;
  /** What stands in the way. */
  readonly obstacles: readonly RefusalFact[];
}

/** The organizations that were named, and what merging the first into the second would do. */
export function previewMerge(
  actor: Actor | null,
  names: { readonly from: string; readonly into: string },
): Promise<MergeSearch> {
  assertCan(actor, "entity:propose");
  return read(TODAY, async (db) => {
    const typed = [names.from, names.into].filter(Boolean);
    const directory = await loadPartyDirectory(db, { typed });
    const organizations = directory.filter(({ type }) => type === "organization");
    const [from, into] = [find(organizations, names.from), find(organizations, names.into)];
    const same = from.party !== null && from.party.id === into.party?.id;
    const errors = {
      ...(from.error && { from: from.error }),
      ...(same ? { into: "merge.same" as const } : into.error && { into: into.error }),
    };
    if (from.party === null || into.party === null || same) {
      return { errors, preview: null, obstacles: [] };
    }
    try {
      const shown = await preview(db, from.party.id, into.party.id);
      return { errors, preview: shown, obstacles: [] };
    } catch (error) {
      if (!(error instanceof MergeClashError)) throw error;
      const obstacles = await explainClashes(db, error.clashes);
      return { errors, preview: null, obstacles };
    }
  });
}

/** Nothing is wrong with a name that was not given yet. */
function find(
  organizations: readonly NamedParty[],
  name: string,
): { readonly party: NamedParty | null; readonly error: MergeRefusal | null } {
  if (name === "") return { party: null, error: null };
  const match = matchParty(organizations, name);
  if (match.found === "one") return { party: match.party, error: null };
  return { party: null, error: match.found === "none" ? "merge.unknown" : "party.ambiguous" };
}

async function preview(db: Reader, fromId: string, intoId: string): Promise<MergePreview | null> {
  const changes = await changesToMerge(db, { fromId, intoId });
  const names = await nameEntities(db, [fromId, intoId]);
  const [from, into] = [names.get(fromId), names.get(intoId)];
  const before = (await readStandings(db, [intoId])).get(intoId)?.snapshot;
  const after = changes.find(({ entityId }) => entityId === intoId)?.after;
  if (!from || !into || !before || !after) return null;
  const others = changes.filter(({ entityId }) => entityId !== fromId && entityId !== intoId);
  const idsOf = (going: boolean) =>
    others.filter((change) => (change.after === null) === going).map(({ entityId }) => entityId);
  const [moving, going] = [await groupByType(db, idsOf(false)), await groupByType(db, idsOf(true))];
  const versions = { entityType: into.type, entityId: intoId, before, after };
  const comparison = await compareVersions(db, [versions]);
  return { from, into, moving, going, comparison };
}
