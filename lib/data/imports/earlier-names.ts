import "server-only";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { foldedName } from "@/lib/domain/guards/folded-name";
import { type NamedType, namedType, namesIn } from "@/lib/domain/guards/same-name";
import type { Known } from "../guards/known-versions";
import type { Mark, Marks } from "./marks";

interface Version {
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly snapshot: Snapshot;
}

/** Who bears which name first in the earlier parts of a file, who stand nowhere yet. */
export class EarlierNames {
  constructor(private readonly marks: Marks) {}

  /** Those who bear a name of one of these versions, under that name alone. */
  async alike(versions: readonly Version[]): Promise<Known[]> {
    const wanted = namesOf(versions);
    const marked = await this.marks.find(wanted.keys());
    return [...marked].flatMap(([key, { entityId = null, text: name = null }]): Known[] => {
      const bearer = wanted.get(key);
      if (bearer === undefined || entityId === null) return [];
      return [{ entityType: bearer.type, entityId, snapshot: { name }, proposalId: null }];
    });
  }

  add(versions: readonly Version[]): Promise<void> {
    const marks = [...namesOf(versions)].map(([key, { entityId, text }]): [string, Mark] => {
      return [key, { number: 0, entityId, text }];
    });
    return this.marks.keep(new Map(marks));
  }
}

interface Bearer {
  readonly type: NamedType;
  readonly entityId: string;
  readonly text: string;
}

/** The first bearer of each name, by what is left of it. */
function namesOf(versions: readonly Version[]): ReadonlyMap<string, Bearer> {
  const bearers = new Map<string, Bearer>();
  for (const { entityType, entityId, snapshot } of versions) {
    const type = namedType(entityType);
    if (type === null) continue;
    for (const { text } of namesIn(snapshot)) {
      const key = `name ${type} ${foldedName(text)}`;
      if (!bearers.has(key)) bearers.set(key, { type, entityId, text });
    }
  }
  return bearers;
}
