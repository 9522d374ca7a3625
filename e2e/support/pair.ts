import { createClient } from "@/client/client";

/** An agent with a bearer. */
export interface Paired {
  readonly token: string;
  readonly id: string;
}

/** Pairs an agent as an operator at home does, without X. To count as claimed, the server has to run with `LOCAL_PAIRING=trusted`. */
export async function pairLocally(base: string, name: string): Promise<Paired> {
  const client = createClient({ baseUrl: base });
  const started = await client.startPairing({ body: { software: "Journey", model: "none" } });
  if (!started.ok) throw new Error(`pairing: ${started.error.message}`);
  const { pair_code, device_code } = started.data;
  const admitted = await client.verifyPairing({ body: { pair_code, name } });
  if (!admitted.ok) throw new Error(`pairing: ${admitted.error.message}`);
  const done = await client.completePairing({ body: { device_code } });
  if (!done.ok || done.data.status !== "ready") throw new Error("pairing: no token came");
  return { token: done.data.token, id: done.data.agent.id };
}
