-- CreateTable
CREATE TABLE "Table" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mode" TEXT NOT NULL,
    "creator" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "row" TEXT NOT NULL,
    "lobby" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "inbox" TEXT NOT NULL,
    "published" TEXT
);

-- CreateTable
CREATE TABLE "Hand" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "endedAt" DATETIME NOT NULL,
    "row" TEXT NOT NULL,
    "private" TEXT NOT NULL,
    CONSTRAINT "Hand_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Table_expiresAt_idx" ON "Table"("expiresAt");

-- CreateIndex
CREATE INDEX "Table_creator_createdAt_idx" ON "Table"("creator", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Hand_tableId_index_key" ON "Hand"("tableId", "index");
