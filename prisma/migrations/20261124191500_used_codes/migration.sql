-- AlterTable
ALTER TABLE "TwoFactor" ADD COLUMN     "usedStep" INTEGER;
