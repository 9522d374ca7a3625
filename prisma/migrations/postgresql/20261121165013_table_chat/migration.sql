-- AlterTable
ALTER TABLE "Table" ADD COLUMN     "chat" TEXT NOT NULL DEFAULT '[]';
