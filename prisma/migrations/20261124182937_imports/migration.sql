-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('UPLOADED', 'CHECKING', 'CHECKED', 'HANDED_IN', 'CARRYING_OUT', 'DONE', 'UNDOING', 'UNDONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('NEW', 'UPDATE', 'DUPLICATE', 'ERROR');

-- DropIndex
DROP INDEX "Revision_changeSetId_idx";

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "format" JSONB NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'UPLOADED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "headers" JSONB NOT NULL,
    "sample" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "sourceId" UUID,
    "createMissing" BOOLEAN NOT NULL DEFAULT false,
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "newCount" INTEGER NOT NULL DEFAULT 0,
    "updateCount" INTEGER NOT NULL DEFAULT 0,
    "duplicateCount" INTEGER NOT NULL DEFAULT 0,
    "errorCount" INTEGER NOT NULL DEFAULT 0,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handedInAt" TIMESTAMPTZ(3),
    "comment" TEXT,
    "carriedOutById" TEXT,
    "carriedOutAt" TIMESTAMPTZ(3),
    "changeSetId" UUID,
    "undoneById" TEXT,
    "undoneAt" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "troubleDetails" JSONB,
    "runId" UUID,
    "heartbeatAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "stepsDone" INTEGER NOT NULL DEFAULT 0,
    "stepsTotal" INTEGER NOT NULL DEFAULT 0,
    "cancelAsked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportPart" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportPart_pkey" PRIMARY KEY ("importId","number")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "verdict" "ImportVerdict" NOT NULL,
    "excluded" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "entityId" UUID,
    "cells" JSONB NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "changed" JSONB NOT NULL DEFAULT '[]',
    "hasPlan" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","number")
);

-- CreateTable
CREATE TABLE "ImportPlan" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "needs" UUID[],

    CONSTRAINT "ImportPlan_pkey" PRIMARY KEY ("importId","number")
);

-- CreateTable
CREATE TABLE "ImportCreation" (
    "importId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "change" JSONB NOT NULL,

    CONSTRAINT "ImportCreation_pkey" PRIMARY KEY ("importId","entityId")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "kind" TEXT NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "headersKey" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("kind","sourceKey","headersKey")
);

-- CreateIndex
CREATE UNIQUE INDEX "Import_changeSetId_key" ON "Import"("changeSetId");

-- CreateIndex
CREATE INDEX "Import_uploadedAt_id_idx" ON "Import"("uploadedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Import_state_idx" ON "Import"("state");

-- CreateIndex
CREATE INDEX "Import_uploadedById_idx" ON "Import"("uploadedById");

-- CreateIndex
CREATE INDEX "Import_carriedOutById_idx" ON "Import"("carriedOutById");

-- CreateIndex
CREATE INDEX "Import_undoneById_idx" ON "Import"("undoneById");

-- CreateIndex
CREATE INDEX "ImportRow_importId_verdict_number_idx" ON "ImportRow"("importId", "verdict", "number");

-- CreateIndex
CREATE INDEX "Revision_changeSetId_entityType_entityId_idx" ON "Revision"("changeSetId", "entityType", "entityId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_carriedOutById_fkey" FOREIGN KEY ("carriedOutById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPart" ADD CONSTRAINT "ImportPart_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPlan" ADD CONSTRAINT "ImportPlan_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportCreation" ADD CONSTRAINT "ImportCreation_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
