import "server-only";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { foldedName } from "@/lib/domain/guards/folded-name";
import { freshNames, namedType, namesIn } from "@/lib/domain/guards/same-name";
import type { Candidate } from "@/lib/domain/guards/surroundings";
import type { Known } from "./known-versions";

interface Bearer {
  readonly entityId: string;
  readonly text: string;
}

interface Version {
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly snapshot: Snapshot;
}

/** Who bears which name in the earlier parts of an act of many, which stand nowhere yet. */
export class NameBook {
  readonly #bearers = new Map<string, Bearer[]>();

  /** Those who bear a name that a candidate is to have, under that name alone. */
  alike(candidates: readonly Candidate[]): Known[] {
    const found = new Map<string, Known>();
    for (const candidate of candidates) {
      const entityType = namedType(candidate.entityType);
      if (entityType === null) continue;
      for (const { text } of freshNames(candidate)) {
        for (const { entityId, text: name } of this.#bearers.get(keyOf(entityType, text)) ?? []) {
          if (found.has(entityId)) continue;
          found.set(entityId, { entityType, entityId, snapshot: { name }, proposalId: null });
        }
      }
    }
    return [...found.values()];
  }

  add(versions: readonly Version[]): void {
    for (const { entityType, entityId, snapshot } of versions) {
      if (namedType(entityType) === null) continue;
      for (const { text } of namesIn(snapshot)) {
        const key = keyOf(entityType, text);
        const known = this.#bearers.get(key) ?? [];
        if (known.some((one) => one.entityId === entityId)) continue;
        this.#bearers.set(key, [...known, { entityId, text }]);
      }
    }
  }
}

function keyOf(type: EntityType, name: string): string {
  return `${type} ${foldedName(name)}`;
}
