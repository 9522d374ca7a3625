-- AlterTable
ALTER TABLE "Hand" ADD COLUMN     "claims" TEXT NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "Settlement" (
    "id" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "creator" TEXT,
    "openTable" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "keepUntil" TIMESTAMP(3) NOT NULL,
    "sheet" TEXT,

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Settlement_openTable_key" ON "Settlement"("openTable");

-- CreateIndex
CREATE INDEX "Settlement_tableId_createdAt_idx" ON "Settlement"("tableId", "createdAt");

-- CreateIndex
CREATE INDEX "Settlement_creator_createdAt_idx" ON "Settlement"("creator", "createdAt");

-- CreateIndex
CREATE INDEX "Settlement_keepUntil_idx" ON "Settlement"("keepUntil");
