-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Table" (
    "id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "creator" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "row" TEXT NOT NULL,
    "lobby" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "inbox" TEXT NOT NULL,
    "published" TEXT,

    CONSTRAINT "Table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hand" (
    "id" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "endedAt" TIMESTAMP(3) NOT NULL,
    "row" TEXT NOT NULL,
    "private" TEXT NOT NULL,

    CONSTRAINT "Hand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Table_expiresAt_idx" ON "Table"("expiresAt");

-- CreateIndex
CREATE INDEX "Table_creator_createdAt_idx" ON "Table"("creator", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Hand_tableId_index_key" ON "Hand"("tableId", "index");

-- AddForeignKey
ALTER TABLE "Hand" ADD CONSTRAINT "Hand_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table"("id") ON DELETE CASCADE ON UPDATE CASCADE;
