import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type ComparisonRow, comparisonOf } from "@/lib/domain/editing/comparison";
import { type EntityTitle, entityTitle } from "@/lib/domain/editing/entity-title";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { type EntityTitles, findEntities, mentionedIn, titlesOf } from "./names";

/** Two versions of an entity; null is none. */
export interface Versions {
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
}

/** One entity before and after, ready to be drawn. */
export interface ComparedEntity {
  readonly id: string;
  readonly title: EntityTitle;
  /** Without what it hangs on, for where it stands under that. */
  readonly partTitle: EntityTitle;
  readonly outcome: "NEW" | "CHANGED" | "DELETED";
  readonly rows: readonly ComparisonRow[];
  /** What hangs on it and is compared too: a round's investors. */
  readonly parts: readonly ComparedEntity[];
}

export interface Comparison {
  readonly entities: readonly ComparedEntity[];
  /** What the ids in the rows are called. */
  readonly titles: EntityTitles;
}

/** Where an entity stands in a comparison: under the one that this column names. */
const PART_OF: Readonly<Partial<Record<EntityType, string>>> = {
  Investment: "fundingRoundId",
  RevenueSegment: "schemeId",
  ProductMilestone: "productId",
  ProductSpecification: "productId",
};

/** Compares versions of many entities, parts under what they hang on. */
export async function compareVersions(
  db: Prisma.TransactionClient,
  all: readonly Versions[],
): Promise<Comparison> {
  const named = all.flatMap(({ entityType, entityId, before, after }) =>
    [before, after].flatMap((snapshot) =>
      snapshot === null ? [] : [{ entityType, entityId, snapshot }],
    ),
  );
  const find = await findEntities(db, [], named);
  const present = new Set(all.map(({ entityId }) => entityId));
  const ownerOf = ({ entityType, before, after }: Versions): string | null => {
    const column = PART_OF[entityType];
    const snapshot = after ?? before;
    const id = column === undefined || snapshot === null ? null : textOf(snapshot, column);
    return id !== null && present.has(id) ? id : null;
  };
  const compared = (versions: Versions): ComparedEntity[] => {
    const { entityType: type, entityId: id, before, after } = versions;
    const snapshot = after ?? before;
    if (snapshot === null) return [];
    const entity = { type, snapshot, isPublic: find(id)?.isPublic ?? false };
    return [
      {
        id,
        title: entityTitle(entity, find),
        partTitle: entityTitle(entity, find, true),
        outcome: before === null ? "NEW" : after === null ? "DELETED" : "CHANGED",
        rows: comparisonOf(type, before, after),
        parts: inOrder(all.filter((one) => ownerOf(one) === id)).flatMap(compared),
      },
    ];
  };
  const tops = inOrder(all.filter((one) => ownerOf(one) === null));
  return {
    entities: tops.flatMap(compared),
    titles: titlesOf(find, mentionedIn(named)),
  };
}

function inOrder(all: readonly Versions[]): Versions[] {
  return [...all].sort(
    (a, b) => ENTITY_TYPES.indexOf(a.entityType) - ENTITY_TYPES.indexOf(b.entityType),
  );
}
