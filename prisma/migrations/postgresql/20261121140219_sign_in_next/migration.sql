-- AlterTable
ALTER TABLE "SignIn" DROP COLUMN "verifier",
ADD COLUMN     "next" TEXT;
