import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import {
  type EntityTitle,
  entityTitle,
  type FindEntity,
  type KnownEntity,
  namedBy,
} from "@/lib/domain/editing/entity-title";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { type LatestRevision, readLatestRevisions } from "./latest-revisions";
import { referencesOf } from "./missing-references";

/** What entities are called, by id. */
export type EntityTitles = ReadonlyMap<string, EntityTitle>;

/** A version that somebody wants to make, or has made. */
export interface NamedVersion {
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly snapshot: Snapshot;
}

/** An investor's part in a round of a company: so far a name can reach. */
const DEEPEST = 3;

/**
 * Names of entities and of all that versions mention: as they stand, or stood before they were
 * deleted; what is not there yet, from the versions themselves. One query, and one more for each
 * step that a name reaches to others.
 */
export async function namesOfEntities(
  db: Prisma.TransactionClient,
  ids: readonly string[],
  versions: readonly NamedVersion[] = [],
): Promise<EntityTitles> {
  return titlesOf(await findEntities(db, ids, versions), [...ids, ...mentionedIn(versions)]);
}

/** Names of entities that were found already. */
export function titlesOf(find: FindEntity, ids: readonly string[]): EntityTitles {
  return new Map(
    [...new Set(ids)].flatMap((id) => {
      const entity = find(id);
      return entity === undefined ? [] : [[id, entityTitle(entity, find)] as const];
    }),
  );
}

/** The entities of versions and all that they speak of. */
export function mentionedIn(versions: readonly NamedVersion[]): string[] {
  return versions.flatMap(({ entityType, entityId, snapshot }) => [
    entityId,
    ...referencesOf(entityType, snapshot).map(({ id }) => id),
  ]);
}

/** An entity as its latest version has it; without one where only a version that is to be made has it. */
interface FoundEntity extends KnownEntity {
  readonly latest?: LatestRevision;
}

function knownBy(latest: LatestRevision): FoundEntity {
  const { entityType: type, after, lastWords: snapshot } = latest;
  return { type, snapshot, isPublic: after !== null, latest };
}

/** Entities with all that their names need, and all that the versions mention. */
export async function findEntities(
  db: Prisma.TransactionClient,
  ids: readonly string[],
  versions: readonly NamedVersion[] = [],
): Promise<(id: string) => FoundEntity | undefined> {
  const found = new Map<string, FoundEntity>();
  const made = new Map(
    versions.map(({ entityType: type, entityId, snapshot }): [string, FoundEntity] => [
      entityId,
      { type, snapshot, isPublic: false },
    ]),
  );
  let open = [...ids, ...mentionedIn(versions)];
  for (let depth = 0; depth <= DEEPEST && open.length > 0; depth += 1) {
    const wanted = new Set(open.filter((id) => !found.has(id)));
    const latest = await readLatestRevisions(db, [...wanted]);
    for (const id of wanted) {
      const revision = latest.get(id);
      const entity = revision === undefined ? made.get(id) : knownBy(revision);
      if (entity !== undefined) found.set(id, entity);
    }
    open = [...wanted].flatMap((id) => {
      const entity = found.get(id);
      return entity === undefined ? [] : namedBy(entity.type, entity.snapshot);
    });
  }
  return (id) => found.get(id);
}
