import { claimsOf } from "@/lib/data/claims-writer";
import { prisma } from "@/lib/db";
import { createOrganization } from "./organization";
import { newSlug } from "./slug";

/** A company of its own that belongs to the parent's group beside its core. */
export async function createGroupMember(parentId: string, sourceId: string) {
  const member = await createOrganization({ sourceId });
  await prisma.$transaction(async (tx) => {
    const relationship = await tx.organizationRelationship.create({
      data: {
        ...{ slug: newSlug("member"), parentId, childId: member.id },
        ...{ type: "MEMBER_OF_GROUP", groupRole: "X" },
      },
    });
    await tx.claim.createMany({
      data: claimsOf("relationship", relationship.id, {}, { sourceId }),
    });
  });
  return member;
}
