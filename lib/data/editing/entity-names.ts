import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { nameOfSnapshot } from "@/lib/domain/editing/entity-name";
import type { EntityTitle } from "@/lib/domain/editing/entity-title";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { textOf } from "@/lib/domain/editing/snapshot";
import { findEntities, titlesOf } from "./names";

/** An entity as lists and sentences of the record name it, whether it still stands or not. */
export interface NamedEntity {
  readonly type: EntityType;
  readonly id: string;
  /** As it is typed and sent in a title; drawn is `title`. */
  readonly name: string;
  readonly title: EntityTitle;
  readonly slug: string | null;
  /** Its latest version, which may be its deletion. */
  readonly version: number;
  readonly isDeleted: boolean;
}

/** What entities are called by their last words, by id. A few queries whatever their number. */
export async function nameEntities(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedEntity>> {
  const find = await findEntities(db, ids);
  const titles = titlesOf(find, ids);
  return new Map(
    [...titles].flatMap(([id, title]) => {
      const entity = find(id);
      if (entity?.latest === undefined) return [];
      const { type, snapshot, latest } = entity;
      const slug = textOf(snapshot, "slug");
      const name = nameOfSnapshot(type, snapshot);
      const isDeleted = latest.after === null;
      return [[id, { type, id, name, title, slug, version: latest.version, isDeleted }] as const];
    }),
  );
}

/** The same for one, where it is of that type; null for none. */
export async function nameEntity(
  db: Prisma.TransactionClient,
  type: EntityType,
  id: string,
): Promise<NamedEntity | null> {
  const named = (await nameEntities(db, [id])).get(id);
  return named?.type === type ? named : null;
}
