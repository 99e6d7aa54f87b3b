import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { isSameSnapshot, type Snapshot } from "@/lib/domain/editing/snapshot";
import type { EntityForm } from "@/lib/schemas/entity-form";
import { proposalPayloadSchema } from "@/lib/schemas/proposal";

interface SentEntity {
  readonly answer: {
    readonly ok: true;
    readonly proposalId: string;
    readonly isPublished: boolean;
  };
  readonly after: Snapshot;
  /** It is with its author. */
  readonly isDraft: boolean;
}

/** The proposal that was made from the form with this token, if any. */
export async function findSentEntity(
  tx: Prisma.TransactionClient,
  token: string,
  entityId: string,
): Promise<SentEntity | null> {
  const proposal = await tx.proposal.findUnique({ where: { id: token } });
  const payload = proposal && proposalPayloadSchema.parse(proposal.payload);
  if (proposal === null || payload?.act !== "CHANGE") return null;
  const change = payload.changes.find((one) => one.entityId === entityId);
  return {
    answer: { ok: true, proposalId: proposal.id, isPublished: proposal.status === "PUBLISHED" },
    after: change?.after ?? {},
    isDraft: proposal.status === "DRAFT",
  };
}

/** Whether the form says what was sent from it; what it says beside what is accepted is in no column. */
export function saysTheSameEntity(
  { after }: SentEntity,
  columns: Snapshot,
  { standing }: EntityForm,
): boolean {
  if (standing === "COMPETING") return true;
  const sent = Object.fromEntries(
    Object.keys(columns).map((name) => [name, after[name] ?? null] as const),
  );
  return isSameSnapshot(sent, columns);
}
