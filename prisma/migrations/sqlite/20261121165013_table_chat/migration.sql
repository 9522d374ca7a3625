-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Table" (
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
    "published" TEXT,
    "chat" TEXT NOT NULL DEFAULT '[]'
);
INSERT INTO "new_Table" ("closedAt", "createdAt", "creator", "expiresAt", "host", "id", "inbox", "lobby", "mode", "published", "row") SELECT "closedAt", "createdAt", "creator", "expiresAt", "host", "id", "inbox", "lobby", "mode", "published", "row" FROM "Table";
DROP TABLE "Table";
ALTER TABLE "new_Table" RENAME TO "Table";
CREATE INDEX "Table_expiresAt_idx" ON "Table"("expiresAt");
CREATE INDEX "Table_creator_createdAt_idx" ON "Table"("creator", "createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
