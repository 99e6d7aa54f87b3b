import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type FieldSide, fieldSideOf } from "@/lib/domain/editing/comparison";
import type { EntityTitle } from "@/lib/domain/editing/entity-title";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { ProposalStatus } from "@/lib/domain/editing/proposal";
import { isSameSnapshot } from "@/lib/domain/editing/snapshot";
import { type FieldState, snapshotOfFields } from "@/lib/domain/editing/snapshot-fields";
import { TODAY } from "@/lib/domain/view";
import { type ProposalPayload, proposalPayloadSchema } from "@/lib/schemas/proposal";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { type DrawnWarning, drawWarnings, versionsIn } from "../guards/drawn-warning";
import { type KeptOverride, readOverrides } from "../guards/overrides";
import { warnAboutVersions } from "../guards/warn-about";
import { read } from "../reader";
import { type EntityConflict, fieldKey } from "./carry-out";
import { type ComparedEntity, compareVersions, type Versions } from "./comparison";
import { type EntityTitles, type NamedVersion, namesOfEntities } from "./names";
import { asProposed, type Effect, effectOf, effectOfChangeSets } from "./proposal-effect";

export interface ProposalRemark {
  readonly id: string;
  readonly author: string;
  /** ISO, in UTC. */
  readonly at: string;
  readonly body: string;
  /** Where it moved the proposal: returned is DRAFT. Null for a mere remark. */
  readonly movedTo: ProposalStatus | null;
}

/** A field that was changed meanwhile too, with what each of the two says and what both started from. */
export interface DrawnConflict {
  /** Under which the choice is posted. */
  readonly key: string;
  readonly type: EntityType;
  readonly field: string;
  readonly base: FieldSide;
  readonly theirs: FieldSide;
  readonly mine: FieldSide;
  readonly entityId: string;
}

/** A proposal with all that a reviewer needs to decide on it. */
export interface ProposalDetail {
  readonly id: string;
  readonly title: string;
  readonly act: ProposalPayload["act"];
  readonly status: ProposalStatus;
  readonly version: number;
  readonly author: string;
  readonly isMine: boolean;
  readonly reviewer: string | null;
  /** ISO, in UTC. */
  readonly createdAt: string;
  readonly decidedAt: string | null;
  readonly remarks: readonly ProposalRemark[];
  /** What it is about, as far as that is known. */
  readonly subject: EntityTitle | null;
  readonly subjectType: EntityType;
  readonly subjectId: string;
  /** What it changes, or would change. */
  readonly entities: readonly ComparedEntity[];
  readonly titles: EntityTitles;
  readonly conflicts: readonly DrawnConflict[];
  /** Key of `errors`: why it cannot be published as it stands. */
  readonly obstacle: string | null;
  /** What was changed since, by id; the names stand in `titles`. */
  readonly changedSince: readonly string[];
  /** Entities beyond those that are compared. */
  readonly leftOut: number;
  /** Its author can open the form that made it once more. */
  readonly isMendable: boolean;
  /** What its author changed since a reviewer returned it. */
  readonly mended: readonly ComparedEntity[];
  /** Doubts that its author has overridden, with the reason. */
  readonly overrides: readonly KeptOverride[];
  /** Doubts as the data stands now, of one that is not decided on; without those overridden. */
  readonly warnings: readonly DrawnWarning[];
  /** Made by publishing it. */
  readonly changeSetId: string | null;
}

/** One proposal; null where there is none of that id. */
export function findProposal(actor: Actor | null, id: string): Promise<ProposalDetail | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const row = await db.proposal.findUnique({ where: { id }, include: DETAIL });
    if (row === null) return null;
    const payload = proposalPayloadSchema.parse(row.payload);
    const subject = { entityType: entityTypeSchema.parse(row.entityType), entityId: row.entityId };
    const effect = await effectNow(db, row, subject, payload);
    const { entities, titles: named } = await compareVersions(db, effect.versions);
    const since = effect.obstacle?.changedSince ?? [];
    const others = await namesOfEntities(
      db,
      [row.entityId, ...since.map(({ entityId }) => entityId)],
      effect.conflicts.flatMap(mentionsOf),
    );
    const overrides = await readOverrides(db, id, effect.versions);
    const inConflict = new Set(effect.conflicts.map(({ entityId }) => entityId));
    const mending = await compareVersions(db, mendedVersions(row.returned, payload));
    const titles = new Map([...others, ...mending.titles, ...named]);
    return {
      ...{ id, title: row.title, act: payload.act, status: row.status, version: row.version },
      ...{ author: row.author.name, isMine: row.authorId === actor.id },
      reviewer: row.reviewer?.name ?? null,
      createdAt: row.createdAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      remarks: row.comments.map(({ author, createdAt, ...comment }) => ({
        ...comment,
        ...{ author: author.name, at: createdAt.toISOString() },
      })),
      ...{ subject: titles.get(row.entityId) ?? null, subjectType: subject.entityType },
      subjectId: row.entityId,
      entities: entities.filter(
        ({ id: entityId, rows, parts }) =>
          rows.length + parts.length > 0 || !inConflict.has(entityId),
      ),
      ...{ titles, conflicts: effect.conflicts.flatMap(drawn) },
      obstacle: effect.obstacle?.message ?? null,
      changedSince: since.map(({ entityId }) => entityId),
      leftOut: effect.leftOut,
      isMendable: row.status === "DRAFT" && row.authorId === actor.id && row.typed !== null,
      mended: mending.entities,
      ...{ overrides, warnings: isOpen(row) ? await warningsNow(db, effect, overrides) : [] },
      changeSetId: row.changeSets[0]?.id ?? null,
    };
  });
}

/** What a reviewer returned against what it has become; none where it is as it was. */
function mendedVersions(returned: unknown, payload: ProposalPayload): Versions[] {
  if (returned === null || payload.act !== "CHANGE") return [];
  const before = proposalPayloadSchema.parse(returned);
  if (before.act !== "CHANGE") return [];
  const was = new Map(before.changes.map((change) => [change.entityId, change]));
  const is = new Map(payload.changes.map((change) => [change.entityId, change]));
  return [...new Map([...was, ...is]).values()]
    .map(({ entityType, entityId }) => ({
      ...{ entityType, entityId },
      before: was.get(entityId)?.after ?? null,
      after: is.get(entityId)?.after ?? null,
    }))
    .filter(({ before, after }) => !isSameSnapshot(before ?? {}, after ?? {}));
}

const DETAIL = {
  author: { select: { name: true } },
  reviewer: { select: { name: true } },
  comments: {
    select: {
      ...{ id: true, body: true, movedTo: true, createdAt: true },
      author: { select: { name: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
  // What it published, before what it moved to the bin.
  changeSets: { select: { id: true }, orderBy: { kind: "asc" } },
} as const satisfies Prisma.ProposalInclude;

/** What was done, for one that is published; what would be done, for one that may still be. */
function effectNow(
  db: Prisma.TransactionClient,
  row: { readonly status: ProposalStatus; readonly changeSets: readonly { readonly id: string }[] },
  subject: { readonly entityType: EntityType; readonly entityId: string },
  payload: ProposalPayload,
): Promise<Effect> {
  const made = row.changeSets.map(({ id }) => id);
  if (made.length > 0) return effectOfChangeSets(db, made);
  return isOpen(row) ? effectOf(db, subject, payload) : asProposed(db, payload);
}

function isOpen({ status }: { readonly status: ProposalStatus }): boolean {
  return status === "IN_REVIEW" || status === "DRAFT";
}

/** The data may have changed since its author saw it. */
async function warningsNow(
  db: Prisma.TransactionClient,
  { versions }: Effect,
  overrides: readonly KeptOverride[],
): Promise<DrawnWarning[]> {
  const answered = new Set(overrides.map(({ key }) => key));
  const warnings = [...(await warnAboutVersions(db, versions)).values()].flat();
  const open = warnings.filter(({ key }) => !answered.has(key));
  return drawWarnings(db, open, versionsIn(versions));
}

function drawn(conflict: EntityConflict): DrawnConflict[] {
  const { entityType: type, entityId } = conflict;
  return conflict.fields.map(({ field, base, theirs, mine }) => ({
    ...{ key: fieldKey(conflict, field), type, field, entityId },
    base: fieldSideOf(type, field, base),
    theirs: fieldSideOf(type, field, theirs),
    mine: fieldSideOf(type, field, mine),
  }));
}

/** What the states of a conflict speak of. */
function mentionsOf({ entityType, entityId, fields }: EntityConflict): NamedVersion[] {
  return fields.flatMap(({ field, base, theirs, mine }) =>
    [base, theirs, mine].map((state: FieldState) => ({
      ...{ entityType, entityId },
      snapshot: snapshotOfFields(new Map([[field, state]])),
    })),
  );
}
