-- CreateIndex
CREATE INDEX "Revision_entityId_version_idx" ON "Revision"("entityId", "version" DESC);
