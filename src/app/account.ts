import { cookies } from "next/headers";
import { type Account, accountOf } from "@/screens/club/frame/account";

/** What the header of this request's page may offer. */
export async function accountHere(): Promise<Account> {
  const names = (await cookies()).getAll().map(({ name }) => name);
  return accountOf({ cookies: names, x: Boolean(process.env["X_CLIENT_ID"]?.trim()) });
}
