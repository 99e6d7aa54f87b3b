-- CreateEnum
CREATE TYPE "ChangeSetKind" AS ENUM ('ENTRY', 'PUBLICATION', 'REVERSION', 'DELETION', 'RESTORATION', 'MERGE', 'IMPORT', 'UNDOING');

-- AlterEnum
ALTER TYPE "ProposalStatus" ADD VALUE 'WITHDRAWN';

-- DropForeignKey
ALTER TABLE "Revision" DROP CONSTRAINT "Revision_proposalId_fkey";

-- DropIndex
DROP INDEX "Proposal_authorId_idx";

-- AlterTable
ALTER TABLE "FinancialReport" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Proposal" DROP COLUMN "baseVersion",
ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewerId" TEXT,
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "title" TEXT NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "entityId" SET NOT NULL;

-- AlterTable
ALTER TABLE "ProposalComment" ADD COLUMN     "movedTo" "ProposalStatus";

-- AlterTable
ALTER TABLE "RevenueSegment" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Revision" DROP COLUMN "proposalId",
ADD COLUMN     "changeSetId" UUID,
ALTER COLUMN "after" DROP NOT NULL;

-- AlterTable
ALTER TABLE "SegmentScheme" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "OrganizationFormerSlug" (
    "slug" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,

    CONSTRAINT "OrganizationFormerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" UUID NOT NULL,
    "kind" "ChangeSetKind" NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment" TEXT,
    "proposalId" UUID,
    "undoesId" UUID,

    CONSTRAINT "ChangeSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BinItem" (
    "id" UUID NOT NULL,
    "changeSetId" UUID NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "entityCount" INTEGER NOT NULL,
    "deletedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "restoredAt" TIMESTAMPTZ(3),
    "purgedAt" TIMESTAMPTZ(3),
    "purgedById" TEXT,

    CONSTRAINT "BinItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OrganizationFormerSlug_organizationId_idx" ON "OrganizationFormerSlug"("organizationId");

-- CreateIndex
CREATE INDEX "ChangeSet_at_id_idx" ON "ChangeSet"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "ChangeSet_actorId_at_idx" ON "ChangeSet"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "ChangeSet_proposalId_idx" ON "ChangeSet"("proposalId");

-- CreateIndex
CREATE INDEX "ChangeSet_undoesId_idx" ON "ChangeSet"("undoesId");

-- CreateIndex
CREATE UNIQUE INDEX "BinItem_changeSetId_key" ON "BinItem"("changeSetId");

-- CreateIndex
CREATE INDEX "BinItem_deletedAt_id_idx" ON "BinItem"("deletedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "BinItem_entityId_idx" ON "BinItem"("entityId");

-- CreateIndex
CREATE INDEX "Proposal_authorId_updatedAt_idx" ON "Proposal"("authorId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Proposal_entityType_entityId_idx" ON "Proposal"("entityType", "entityId");

-- CreateIndex
CREATE INDEX "Revision_changeSetId_idx" ON "Revision"("changeSetId");

-- AddForeignKey
ALTER TABLE "OrganizationFormerSlug" ADD CONSTRAINT "OrganizationFormerSlug_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BinItem" ADD CONSTRAINT "BinItem_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BinItem" ADD CONSTRAINT "BinItem_purgedById_fkey" FOREIGN KEY ("purgedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what Prisma's schema cannot say

ALTER TABLE "OrganizationFormerSlug"
  ADD CONSTRAINT "OrganizationFormerSlug_slug_fits_an_address" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "BinItem"
  ADD CONSTRAINT "BinItem_restored_or_purged" CHECK (num_nonnulls("restoredAt", "purgedAt") <= 1),
  ADD CONSTRAINT "BinItem_purged_by_somebody" CHECK (("purgedAt" IS NULL) = ("purgedById" IS NULL));
ALTER TABLE "Proposal"
  ADD CONSTRAINT "Proposal_decided_by_somebody" CHECK (("decidedAt" IS NULL) = ("reviewerId" IS NULL));
-- A revision changes something; only the first of an entity, or one after a deletion, has nothing before it.
ALTER TABLE "Revision"
  ADD CONSTRAINT "Revision_changes_something" CHECK (num_nonnulls("before", "after") >= 1);

CREATE TRIGGER "ChangeSet_append_only" BEFORE UPDATE OR DELETE ON "ChangeSet"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ChangeSet_no_truncate" BEFORE TRUNCATE ON "ChangeSet"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Schemes, segments and reports had no history: they begin with what they are.
INSERT INTO "Revision" (id, "entityType", "entityId", version, "after")
  SELECT gen_random_uuid(), 'SegmentScheme', id, 1, to_jsonb(t) - 'version' FROM "SegmentScheme" t
  UNION ALL
  SELECT gen_random_uuid(), 'RevenueSegment', id, 1, to_jsonb(t) - 'version' FROM "RevenueSegment" t
  UNION ALL
  SELECT gen_random_uuid(), 'FinancialReport', id, 1, to_jsonb(t) - 'version' FROM "FinancialReport" t;

-- The views of past days have the shape of their tables.
CREATE OR REPLACE VIEW known."SegmentScheme" AS SELECT * FROM public."SegmentScheme";
CREATE OR REPLACE VIEW known."RevenueSegment" AS SELECT * FROM public."RevenueSegment";
CREATE OR REPLACE VIEW known."FinancialReport" AS
  SELECT * FROM public."FinancialReport" WHERE span_end("publishedOn", "publishedOnPrecision") <= known.day();
CREATE VIEW known."OrganizationFormerSlug" AS SELECT * FROM public."OrganizationFormerSlug";
