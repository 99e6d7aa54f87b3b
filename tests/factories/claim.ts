import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";

type ClaimInput = Omit<Prisma.ClaimUncheckedCreateInput, "subjectId" | "status"> & {
  readonly status?: Prisma.ClaimUncheckedCreateInput["status"];
};

/** A competing claim on an organization or a round, unless its status is given. */
export function createClaim(
  claim: ClaimInput,
  db: Pick<Prisma.TransactionClient, "claim"> = prisma,
) {
  const subjectId = claim.organizationId ?? claim.fundingRoundId ?? "";
  return db.claim.create({ data: { status: "COMPETING", ...claim, subjectId } });
}
