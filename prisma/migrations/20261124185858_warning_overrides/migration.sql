-- CreateTable
CREATE TABLE "WarningOverride" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WarningOverride_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WarningOverride_proposalId_idx" ON "WarningOverride"("proposalId");

-- CreateIndex
CREATE INDEX "WarningOverride_authorId_idx" ON "WarningOverride"("authorId");

-- AddForeignKey
ALTER TABLE "WarningOverride" ADD CONSTRAINT "WarningOverride_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WarningOverride" ADD CONSTRAINT "WarningOverride_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what Prisma's schema cannot say

ALTER TABLE "WarningOverride"
  ADD CONSTRAINT "WarningOverride_says_why" CHECK (btrim(reason) <> '');
CREATE TRIGGER "WarningOverride_append_only" BEFORE UPDATE OR DELETE ON "WarningOverride"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "WarningOverride_no_truncate" BEFORE TRUNCATE ON "WarningOverride"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER page_invalidation AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "WarningOverride"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_page_invalidation();
