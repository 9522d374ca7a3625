import { Prisma } from "./generated/sqlite/client";

/** Whether a write failed because its unique value is stored already. */
export const isTaken = (cause: unknown): boolean =>
  cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === "P2002";
