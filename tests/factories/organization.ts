import { claimsOf } from "@/lib/data/claims-writer";
import { prisma } from "@/lib/db";
import type { OrganizationKind } from "@/lib/domain/organization";
import { newSlug } from "./slug";

interface OrganizationInput {
  readonly sourceId: string;
  readonly slug?: string;
  readonly kind?: OrganizationKind;
  readonly name?: string;
}

/** A company unless said otherwise, known from one source. */
export function createOrganization({
  sourceId,
  slug = newSlug("organization"),
  kind = "COMPANY",
  name = slug,
}: OrganizationInput) {
  return prisma.$transaction(async (tx) => {
    const organization = await tx.organization.create({ data: { slug, kind, name } });
    await tx.claim.createMany({
      data: claimsOf("organization", organization.id, { name }, { sourceId }),
    });
    return organization;
  });
}
