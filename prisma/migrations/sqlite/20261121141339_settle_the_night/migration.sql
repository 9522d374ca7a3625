-- CreateTable
CREATE TABLE "Settlement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "creator" TEXT,
    "openTable" TEXT,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "keepUntil" DATETIME NOT NULL,
    "sheet" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Hand" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tableId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "endedAt" DATETIME NOT NULL,
    "row" TEXT NOT NULL,
    "private" TEXT NOT NULL,
    "claims" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Hand_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "Table" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Hand" ("endedAt", "id", "index", "private", "row", "tableId") SELECT "endedAt", "id", "index", "private", "row", "tableId" FROM "Hand";
DROP TABLE "Hand";
ALTER TABLE "new_Hand" RENAME TO "Hand";
CREATE UNIQUE INDEX "Hand_tableId_index_key" ON "Hand"("tableId", "index");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Settlement_openTable_key" ON "Settlement"("openTable");

-- CreateIndex
CREATE INDEX "Settlement_tableId_createdAt_idx" ON "Settlement"("tableId", "createdAt");

-- CreateIndex
CREATE INDEX "Settlement_creator_createdAt_idx" ON "Settlement"("creator", "createdAt");

-- CreateIndex
CREATE INDEX "Settlement_keepUntil_idx" ON "Settlement"("keepUntil");
