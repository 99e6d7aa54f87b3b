import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ChangeSetKind } from "@/lib/domain/editing/change";

/** Who did something, when, and why. */
export interface ActRecord {
  readonly id: string;
  readonly kind: ChangeSetKind;
  /** ISO, in UTC. */
  readonly at: string;
  readonly by: string;
  /** Whose proposal it was, where it was proposed. */
  readonly proposal: {
    readonly id: string;
    readonly title: string;
    readonly author: string;
  } | null;
  /** In the words of who proposed it and of who published it. */
  readonly reasons: readonly string[];
  /** The change set that this one takes back. */
  readonly undoesId: string | null;
  /** Those that take this one back. */
  readonly undoneByIds: readonly string[];
}

export const ACT_RECORD = {
  id: true,
  kind: true,
  at: true,
  comment: true,
  undoesId: true,
  actor: { select: { name: true } },
  undoneBy: { select: { id: true }, orderBy: { at: "asc" } },
  proposal: {
    select: {
      id: true,
      title: true,
      author: { select: { name: true } },
      comments: {
        where: { movedTo: null },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: 1,
        select: { body: true },
      },
    },
  },
} as const satisfies Prisma.ChangeSetSelect;

type Row = Prisma.ChangeSetGetPayload<{ select: typeof ACT_RECORD }>;

export function actRecordOf({ actor, at, comment, proposal, undoneBy, ...row }: Row): ActRecord {
  const said = [proposal?.comments[0]?.body, comment].filter((text) => typeof text === "string");
  return {
    ...row,
    at: at.toISOString(),
    by: actor.name,
    proposal: proposal && {
      id: proposal.id,
      title: proposal.title,
      author: proposal.author.name,
    },
    reasons: [...new Set(said)],
    undoneByIds: undoneBy.map(({ id }) => id),
  };
}
