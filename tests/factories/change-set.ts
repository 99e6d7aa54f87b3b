import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db";

export const EDITED_PROPOSAL = "00000000-0000-4000-8000-000000000002";

/** A published proposal with its change set, that one undone, and both a binned and a purged item. */
export async function createEditedContent(userId: string): Promise<void> {
  const entity = { entityType: "FundingRound", entityId: randomUUID() };
  const decided = { reviewerId: userId, decidedAt: new Date() };
  const proposal = await prisma.proposal.create({
    data: {
      ...entity,
      ...decided,
      id: EDITED_PROPOSAL,
      title: "A round",
      payload: {},
      authorId: userId,
    },
  });
  await prisma.proposalComment.create({
    data: { proposalId: proposal.id, authorId: userId, body: "Which currency?" },
  });
  await prisma.warningOverride.create({
    data: {
      ...{ proposalId: proposal.id, ...entity, field: "announcedOn", authorId: userId },
      ...{ code: "futureDate", facts: {}, key: "a key", reason: "checkedSource" },
    },
  });
  const [first, second] = [randomUUID(), randomUUID()];
  const actor = { actorId: userId, proposalId: proposal.id };
  await prisma.changeSet.create({ data: { ...actor, id: first, kind: "DELETION" } });
  await prisma.changeSet.create({
    data: { ...actor, id: second, kind: "UNDOING", undoesId: first },
  });
  const item = { ...entity, name: "A round", entityCount: 1 };
  await prisma.binItem.create({ data: { ...item, changeSetId: first } });
  await prisma.binItem.create({
    data: { ...item, changeSetId: second, purgedAt: new Date(), purgedById: userId },
  });
  const { id: organizationId } = await prisma.organization.findFirstOrThrow();
  await prisma.organizationFormerSlug.create({ data: { slug: "old-address", organizationId } });
}
