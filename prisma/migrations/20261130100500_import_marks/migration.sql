-- AlterTable
ALTER TABLE "ImportCreation" ADD COLUMN     "nameKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "slug" TEXT NOT NULL DEFAULT '';

-- CreateTable
-- Unlogged, since a dry run that a crash ends is done anew.
CREATE UNLOGGED TABLE "ImportMark" (
    "importId" UUID NOT NULL,
    "imprint" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "entityId" UUID,
    "text" TEXT,

    CONSTRAINT "ImportMark_pkey" PRIMARY KEY ("importId","imprint")
);

-- CreateIndex
CREATE INDEX "ImportCreation_importId_slug_idx" ON "ImportCreation"("importId", "slug");

-- CreateIndex
CREATE INDEX "ImportCreation_importId_nameKey_idx" ON "ImportCreation"("importId", "nameKey");

-- AddForeignKey
ALTER TABLE "ImportMark" ADD CONSTRAINT "ImportMark_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
