-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "returned" JSONB,
ADD COLUMN     "typed" JSONB;
