import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { isSameSnapshot, listOf, type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { proposalPayloadSchema } from "@/lib/schemas/proposal";
import type { RoundForm } from "@/lib/schemas/round-form";
import { snapshotOf } from "./revision-snapshot";
import { roundColumns } from "./round-entry-rows";

/** What was sent from a form before. */
interface Sent {
  readonly proposalId: string;
  readonly isPublished: boolean;
  /** It is with its author. */
  readonly isDraft: boolean;
  readonly round: Snapshot;
  readonly investments: number;
  readonly overlaps: number;
}

/** The proposal that was made from this very form, if any. */
export async function findSentFrom(
  db: Pick<Prisma.TransactionClient, "proposal">,
  { token }: Pick<RoundForm, "token">,
): Promise<Sent | null> {
  const proposal = await db.proposal.findUnique({ where: { id: token } });
  const payload = proposal && proposalPayloadSchema.parse(proposal.payload);
  if (proposal === null || payload?.act !== "CHANGE") return null;
  const { changes } = payload;
  const round = changes.find(({ entityId }) => entityId === token)?.after ?? {};
  return {
    proposalId: proposal.id,
    isPublished: proposal.status === "PUBLISHED",
    isDraft: proposal.status === "DRAFT",
    round,
    overlaps: listOf(round, "countedIn").length,
    investments: changes.filter(({ entityType }) => entityType === "Investment").length,
  };
}

/** Whether the form is the next version of what was sent from it before. */
export function isMended(
  { isDraft }: Pick<Sent, "isDraft">,
  { proposalVersion }: Pick<RoundForm, "proposalVersion">,
): boolean {
  return isDraft && proposalVersion !== undefined;
}

/**
 * Whether the form says what was sent from it. If not, its page was found again in the browser's
 * history and filled in anew, and what it says now must not be lost in silence.
 */
export function saysTheSame({ round, investments, overlaps }: Sent, form: RoundForm): boolean {
  const said = snapshotOf(roundColumns(form, "", ""));
  const hasSameRows = form.investments.length === investments && form.countedIn.length === overlaps;
  return hasSameRows && isSameSnapshot(ownWords(round), ownWords(said));
}

/** Without what was found or made when it was sent. */
function ownWords({ claims: _, countedIn: __, ...round }: Snapshot): Snapshot {
  return { ...round, organizationId: null, slug: null };
}

export function answerFor({ proposalId, isPublished, round }: Sent) {
  const slug = textOf(round, "slug") ?? "";
  return { ok: true as const, slug, proposalId, isPublished };
}
