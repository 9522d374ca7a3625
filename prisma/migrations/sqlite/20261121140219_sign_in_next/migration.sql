-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SignIn" (
    "stateHash" TEXT NOT NULL PRIMARY KEY,
    "browserHash" TEXT NOT NULL,
    "pairCode" TEXT,
    "next" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);
INSERT INTO "new_SignIn" ("browserHash", "expiresAt", "pairCode", "stateHash", "usedAt") SELECT "browserHash", "expiresAt", "pairCode", "stateHash", "usedAt" FROM "SignIn";
DROP TABLE "SignIn";
ALTER TABLE "new_SignIn" RENAME TO "SignIn";
CREATE INDEX "SignIn_expiresAt_idx" ON "SignIn"("expiresAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
