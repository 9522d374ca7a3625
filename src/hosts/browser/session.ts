import type { Client } from "@/client/client";
import type { HostToken, TableId } from "@/contract/ids";

/** Who we are at the server: one epoch's token, for one table. */
export interface Session {
  readonly client: Client;
  readonly tableId: TableId;
  readonly hostToken: HostToken;
  readonly epoch: number;
}
