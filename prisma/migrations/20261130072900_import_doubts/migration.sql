-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "doubtfulCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "remembered" BOOLEAN[] DEFAULT ARRAY[]::BOOLEAN[];

-- AlterTable
ALTER TABLE "ImportMapping" ADD COLUMN     "headers" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "ImportPlan" ADD COLUMN     "about" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN     "doubtful" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "doubts" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "WarningOverride" ADD COLUMN     "importId" UUID,
ALTER COLUMN "proposalId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "ImportPlan_importId_about_number_idx" ON "ImportPlan"("importId", "about", "number");

-- CreateIndex
CREATE INDEX "ImportRow_importId_doubtful_number_idx" ON "ImportRow"("importId", "doubtful", "number");

-- CreateIndex
CREATE INDEX "WarningOverride_importId_idx" ON "WarningOverride"("importId");

-- AddForeignKey
ALTER TABLE "WarningOverride" ADD CONSTRAINT "WarningOverride_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what Prisma's schema cannot say

ALTER TABLE "WarningOverride"
  ADD CONSTRAINT "WarningOverride_of_one_act" CHECK (num_nonnulls("proposalId", "importId") = 1);
ALTER TABLE "ImportRow"
  ADD CONSTRAINT "ImportRow_says_why" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "ImportRow_doubtful_taken_in_with_reason" CHECK (NOT doubtful OR excluded OR reason IS NOT NULL);
