import { claimsOf } from "@/lib/data/claims-writer";
import { partialDateColumns } from "@/lib/data/columns";
import { prisma } from "@/lib/db";
import type { PartialDate } from "@/lib/domain/partial-date";
import { newSlug } from "./slug";

interface MilestoneInput {
  readonly organizationId: string;
  readonly sourceId: string;
  readonly reachedOn: PartialDate;
}

/** A tape-out that is planned, of a chip of its own. */
export function createPlannedMilestone({ organizationId, sourceId, reachedOn }: MilestoneInput) {
  return prisma.$transaction(async (tx) => {
    const name = newSlug("chip");
    const product = await tx.product.create({
      data: { slug: name, organizationId, name, kind: "AI_CHIP" },
    });
    const milestone = await tx.productMilestone.create({
      data: {
        ...{ slug: newSlug("milestone"), productId: product.id, kind: "TAPE_OUT", planned: true },
        ...partialDateColumns("reachedOn", reachedOn),
      },
    });
    await tx.claim.createMany({
      data: [
        ...claimsOf("product", product.id, { name }, { sourceId }),
        ...claimsOf("productMilestone", milestone.id, { reachedOn }, { sourceId }),
      ],
    });
    return milestone;
  });
}
