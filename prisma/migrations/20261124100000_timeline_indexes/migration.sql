-- The time line reads the newest facts of each kind, whatever their number. Rounds and events have their index.
CREATE INDEX "FundingRound_closedOn_idx" ON "FundingRound"("closedOn" DESC);
CREATE INDEX "InvestmentExit_exitedOn_idx" ON "InvestmentExit"("exitedOn" DESC);
CREATE INDEX "Organization_foundedOn_idx" ON "Organization"("foundedOn" DESC);
CREATE INDEX "OrganizationRelationship_from_idx" ON "OrganizationRelationship"("from" DESC);
CREATE INDEX "OrganizationRelationship_to_idx" ON "OrganizationRelationship"("to" DESC);
CREATE INDEX "ProductMilestone_reachedOn_idx" ON "ProductMilestone"("reachedOn" DESC);
CREATE INDEX "Role_from_idx" ON "Role"("from" DESC);
CREATE INDEX "Role_to_idx" ON "Role"("to" DESC);
CREATE INDEX "FinancialReport_publishedOn_idx" ON "FinancialReport"("publishedOn" DESC);
