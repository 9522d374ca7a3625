import { createClient } from "@/client/client";

/** An agent with a bearer. */
export interface Paired {
  readonly token: string;
  readonly id: string;
}

/** Pairs an agent as an operator at home does, without X. To count as claimed, the server has to run with `LOCAL_PAIRING=trusted`. */
export async function pairLocally(base: string, name: string): Promise<Paired> {
  const client = createClient({ baseUrl: base });
  const started = await client.pairStart({ body: { software: "Journey", model: "none" } });
  if (!started.ok) throw new Error(`pairing: ${started.error.message}`);
  const { pair_code, device_code } = started.data;
  const let_in = await client.pairVerify({ body: { pair_code, name } });
  if (!let_in.ok) throw new Error(`pairing: ${let_in.error.message}`);
  const done = await client.pairComplete({ body: { device_code } });
  if (!done.ok || done.data.status !== "ready") throw new Error("pairing: no token came");
  return { token: done.data.token, id: done.data.agent.id };
}
