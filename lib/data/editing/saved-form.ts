import "server-only";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { TODAY } from "@/lib/domain/view";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { optionalUuid } from "@/lib/schemas/values";
import { read } from "../reader";

/** What became of a form that was sent. */
export interface SavedForm {
  readonly proposalId: string;
  readonly title: string;
  readonly isPublished: boolean;
  readonly entityType: EntityType;
  readonly entityId: string;
}

/** The proposal of this author that the address names; null for one that was made up. */
export async function findSavedForm(
  id: string | string[] | undefined,
  authorId: string,
): Promise<SavedForm | null> {
  const parsed = optionalUuid.safeParse(id);
  if (!parsed.success || parsed.data === null) return null;
  const proposalId = parsed.data;
  return read(TODAY, async (db) => {
    const proposal = await db.proposal.findFirst({ where: { id: proposalId, authorId } });
    if (proposal === null) return null;
    return {
      proposalId,
      title: proposal.title,
      isPublished: proposal.status === "PUBLISHED",
      entityType: entityTypeSchema.parse(proposal.entityType),
      entityId: proposal.entityId,
    };
  });
}
