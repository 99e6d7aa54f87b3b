-- CreateIndex
CREATE INDEX "Claim_knownFrom_subjectId_idx" ON "Claim"("knownFrom", "subjectId");
