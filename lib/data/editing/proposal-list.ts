import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityTitle } from "@/lib/domain/editing/entity-title";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { ProposalStatus } from "@/lib/domain/editing/proposal";
import { TODAY } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import { type ProposalPayload, proposalPayloadSchema } from "@/lib/schemas/proposal";
import type { ProposalKey, ProposalsQuery } from "@/lib/schemas/proposals-query";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { read } from "../reader";
import { type NamedVersion, namesOfEntities } from "./names";

/** A proposal in a list. */
export interface ProposalLine {
  readonly id: string;
  /** In its author's words. */
  readonly title: string;
  /** What is changed, where that is known. */
  readonly subject: EntityTitle | null;
  readonly act: ProposalPayload["act"];
  readonly entityType: EntityType;
  readonly status: ProposalStatus;
  readonly author: string;
  readonly isMine: boolean;
  /** Who published or rejected it. */
  readonly reviewer: string | null;
  /** When it last moved, ISO in UTC. */
  readonly at: string;
}

export interface ProposalPage {
  readonly proposals: readonly ProposalLine[];
  /** Where the next page begins; null on the last one. */
  readonly next: ProposalKey | null;
  /** How many there are of each status, of all or of one's own as the list is. */
  readonly counts: Readonly<Record<ProposalStatus, number>>;
}

/** Proposals, those that moved last first. The number of queries does not depend on theirs. */
export function listProposals(actor: Actor | null, query: ProposalsQuery): Promise<ProposalPage> {
  assertCan(actor, "admin:open");
  const { status, mine, before } = query;
  const whose: Prisma.ProposalWhereInput = mine ? { authorId: actor.id } : {};
  return read(TODAY, async (db) => {
    const rows = await db.proposal.findMany({
      where: {
        ...whose,
        ...(status === "ALL" ? {} : { status }),
        ...(before === null ? {} : furtherBack(before)),
      },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      include: { author: { select: { name: true } }, reviewer: { select: { name: true } } },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    const titles = await namesOfEntities(
      db,
      shown.map(({ entityId }) => entityId),
      shown.flatMap(({ payload }) => newEntities(proposalPayloadSchema.parse(payload))),
    );
    const groups = await db.proposal.groupBy({ by: ["status"], where: whose, _count: true });
    const counted = new Map(groups.map((group) => [group.status, group._count]));
    const count = (of: ProposalStatus) => counted.get(of) ?? 0;
    return {
      proposals: shown.map(({ id, title, payload, authorId, author, reviewer, ...row }) => ({
        ...{ id, title, subject: titles.get(row.entityId) ?? null },
        ...{ act: proposalPayloadSchema.parse(payload).act },
        entityType: entityTypeSchema.parse(row.entityType),
        status: row.status,
        ...{ author: author.name, isMine: authorId === actor.id },
        reviewer: reviewer?.name ?? null,
        at: row.updatedAt.toISOString(),
      })),
      next: last === undefined ? null : { at: last.updatedAt.toISOString(), id: last.id },
      counts: {
        ...{ DRAFT: count("DRAFT"), IN_REVIEW: count("IN_REVIEW"), PUBLISHED: count("PUBLISHED") },
        ...{ REJECTED: count("REJECTED"), WITHDRAWN: count("WITHDRAWN") },
      },
    };
  });
}

/** Entities that nobody can look up yet, and that names may need. */
function newEntities(payload: ProposalPayload): NamedVersion[] {
  if (payload.act !== "CHANGE") return [];
  return payload.changes.flatMap(({ entityType, entityId, baseVersion, after: snapshot }) =>
    baseVersion === null && snapshot !== null ? [{ entityType, entityId, snapshot }] : [],
  );
}

function furtherBack({ at, id }: ProposalKey): Prisma.ProposalWhereInput {
  const updatedAt = new Date(at);
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] };
}

/** The proposal that has waited longest for this reviewer; null where none does. */
export function longestWaiting(actor: Actor | null): Promise<string | null> {
  assertCan(actor, "proposal:review");
  return read(TODAY, async (db) => {
    const first = await db.proposal.findFirst({
      where: waitingFor(actor),
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    return first?.id ?? null;
  });
}

const waitingFor = (reviewer: Actor): Prisma.ProposalWhereInput => ({
  status: "IN_REVIEW",
  authorId: { not: reviewer.id },
});

/** How many proposals wait for somebody to review them; those of the reviewer wait for others. */
export function countWaiting(actor: Actor | null): Promise<number> {
  assertCan(actor, "proposal:review");
  return read(TODAY, (db) => db.proposal.count({ where: waitingFor(actor) }));
}
