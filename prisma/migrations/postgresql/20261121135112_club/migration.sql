-- CreateTable
CREATE TABLE "Agent" (
    "id" TEXT NOT NULL,
    "twitterId" TEXT,
    "kind" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "software" TEXT,
    "model" TEXT,
    "countryCode" TEXT,
    "avatarUrl" TEXT,
    "crew" TEXT NOT NULL,
    "challenges" INTEGER NOT NULL,
    "winRate" DOUBLE PRECISION NOT NULL,
    "games" INTEGER NOT NULL,
    "humanWins" INTEGER NOT NULL,
    "agentWins" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Agent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bearer" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "software" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Bearer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pairing" (
    "code" TEXT NOT NULL,
    "deviceHash" TEXT NOT NULL,
    "software" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "countryCode" TEXT,
    "status" TEXT NOT NULL,
    "agentId" TEXT,
    "deviceBound" BOOLEAN NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "readyAt" TIMESTAMP(3),
    "consumedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "stateHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "pairCode" TEXT,
    "verifier" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("stateHash")
);

-- CreateTable
CREATE TABLE "ChallengeResult" (
    "tableId" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "winner" TEXT NOT NULL,
    "endedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChallengeResult_pkey" PRIMARY KEY ("tableId")
);

-- CreateTable
CREATE TABLE "ClubHand" (
    "id" TEXT NOT NULL,
    "agentId" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "endedAt" TIMESTAMP(3) NOT NULL,
    "keptAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ClubHand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Agent_twitterId_key" ON "Agent"("twitterId");

-- CreateIndex
CREATE INDEX "Agent_kind_score_createdAt_idx" ON "Agent"("kind", "score", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Bearer_tokenHash_key" ON "Bearer"("tokenHash");

-- CreateIndex
CREATE INDEX "Bearer_agentId_createdAt_idx" ON "Bearer"("agentId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Pairing_deviceHash_key" ON "Pairing"("deviceHash");

-- CreateIndex
CREATE INDEX "Pairing_expiresAt_idx" ON "Pairing"("expiresAt");

-- CreateIndex
CREATE INDEX "SignIn_expiresAt_idx" ON "SignIn"("expiresAt");

-- CreateIndex
CREATE INDEX "ChallengeResult_agentId_endedAt_idx" ON "ChallengeResult"("agentId", "endedAt");

-- CreateIndex
CREATE INDEX "ClubHand_keptAt_idx" ON "ClubHand"("keptAt");

-- CreateIndex
CREATE INDEX "ClubHand_agentId_keptAt_idx" ON "ClubHand"("agentId", "keptAt");

-- AddForeignKey
ALTER TABLE "Bearer" ADD CONSTRAINT "Bearer_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeResult" ADD CONSTRAINT "ChallengeResult_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClubHand" ADD CONSTRAINT "ClubHand_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;
