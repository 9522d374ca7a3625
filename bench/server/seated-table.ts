import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import type { ActionOutput } from "@/contract/actions";
import type { HostToken, TableId } from "@/contract/ids";
import type { PublishInput } from "@/contract/state";
import type { ClaimOutput, InboxOutput, MintedTv } from "@/contract/tables";
import { publishOf } from "./fixture";
import type { Times } from "./times";

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });

/** Polls, acts and publishes on their way; not the hosts' waiting reads. */
let underWay = 0;

/** Resolves when every poll, act and publish has its answer. */
export async function settled(): Promise<void> {
  while (underWay > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

interface CallOptions {
  readonly headers?: Record<string, string>;
  /** With a body it is a POST. */
  readonly body?: unknown;
}

/** One HTTP call over kept connections. Status 0: the connection broke. */
async function call(url: string, options: CallOptions = {}): Promise<Answer> {
  underWay += 1;
  const answer = await send(url, options).catch((fault: Error) => ({ status: 0, text: fault.message }));
  underWay -= 1;
  return answer;
}

function send(url: string, options: CallOptions): Promise<Answer> {
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  const headers = { ...options.headers, ...(body !== undefined && { "content-type": "application/json" }) };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method: body ? "POST" : "GET", headers }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8");
      incoming.on("data", (chunk) => {
        text += chunk;
      });
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, text }));
      incoming.on("error", reject);
    });
    outgoing.on("error", (fault: NodeJS.ErrnoException) => {
      // The server may close a kept connection in the moment we use it again: every browser then sends once more.
      if (outgoing.reusedSocket && fault.code === "ECONNRESET") send(url, options).then(resolve, reject);
      else reject(fault);
    });
    outgoing.end(body);
  });
}

async function must<T>(answer: Promise<Answer>): Promise<T> {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return JSON.parse(text) as T;
}

const SEATS = 6;

/** A table with six phones and a host that answers every act at once with a new version, as a TV's tab does. */
export class SeatedTable {
  private version = 0;
  private owing = 0;
  private turnToken = "";
  private cursor = 0;
  private acting = false;
  private readonly seen: number[] = Array(SEATS).fill(0);
  private publishing: Promise<unknown> = Promise.resolve();
  private over = false;

  private constructor(
    private readonly url: string,
    private readonly tableId: TableId,
    private readonly hostToken: HostToken,
    private readonly epoch: number,
    private readonly claims: readonly ClaimOutput[],
  ) {}

  /** `address`: mints are counted by address, and so many come from no single one. */
  static async open(url: string, address: string): Promise<SeatedTable> {
    const headers = { "x-forwarded-for": address };
    const minted = await must<MintedTv>(call(`${url}/tables/tv`, { headers, body: { host: true } }));
    if (minted.host_token === undefined || minted.epoch === undefined) throw new Error("no host token");
    const claims = await Promise.all(
      Array.from({ length: SEATS }, (_, seat_index) =>
        must<ClaimOutput>(
          call(`${url}/tables/${minted.table_id}/lobby/claim`, {
            headers,
            body: { seat_index, name: `Guest ${seat_index}`, sealed: true },
          }),
        ),
      ),
    );
    const table = new SeatedTable(url, minted.table_id as TableId, minted.host_token, minted.epoch, claims);
    await table.publish();
    void table.host();
    return table;
  }

  /** One phone's poll, as the phone page sends it. */
  async poll(seat: number, due: number, times: Times): Promise<void> {
    const since = this.seen[seat] ?? 0;
    const target = `${this.url}/state?tableId=${this.tableId}&seatIndex=${seat}&sinceVersion=${since}`;
    const { status, text } = await call(target, {
      headers: { "x-claim-token": this.claims[seat]?.claim_token ?? "" },
    });
    times.add(performance.now() - due, status);
    if (status === 200) this.seen[seat] = Number(/"version":(\d+)/.exec(text)?.[1]);
  }

  /** The owing seat calls; not counted while its last act is still on its way. Answers whether it was sent. */
  act(due: number, times: Times): boolean {
    if (this.acting) return false;
    this.acting = true;
    const body = {
      tableId: this.tableId,
      seatIndex: this.owing,
      turnToken: this.turnToken,
      action: "call",
      amount: 20,
      claim_token: this.claims[this.owing]?.claim_token,
    };
    void call(`${this.url}/action`, { body }).then(({ status, text }) => {
      const applied = status === 200 && (JSON.parse(text) as ActionOutput).applied;
      times.add(performance.now() - due, status === 200 && !applied ? 299 : status);
      this.acting = false;
    });
    return true;
  }

  /** The host's publish; one at a time, each the next version. Without `due` it is not counted. */
  publish(results: NonNullable<PublishInput["results"]> = [], due?: number, times?: Times): Promise<void> {
    const send = async () => {
      this.version += 1;
      this.owing = (this.owing + (results.length > 0 ? 1 : 0)) % SEATS;
      if (results.length > 0 || this.turnToken === "") this.turnToken = randomBytes(24).toString("base64url");
      const { tableId, hostToken, epoch, version, turnToken, owing, cursor: inboxCursor } = this;
      const claims = this.claims.map(({ claim }) => claim);
      const body = publishOf({
        tableId,
        hostToken,
        epoch,
        version,
        turnToken,
        owing,
        inboxCursor,
        results,
        claims,
      });
      const { status, text } = await call(`${this.url}/state`, { body });
      times?.add(performance.now() - (due ?? 0), status);
      if (status === 200) return;
      // Lost on its way, or the one before was: the server says what it has; else the same number again.
      const stored = status === 409 ? (JSON.parse(text) as { readonly version?: number }).version : undefined;
      this.version = stored ?? version - 1;
    };
    const done = this.publishing.then(send);
    this.publishing = done.catch(() => {});
    return done;
  }

  /** Waits for acts and answers each with a publish. */
  private async host(): Promise<void> {
    const headers = { authorization: `Bearer ${this.hostToken}` };
    let lobbySince = 0;
    while (!this.over) {
      const query = `after=${this.cursor}&lobbySince=${lobbySince}&wait=25`;
      const inboxUrl = `${this.url}/tables/${this.tableId}/inbox?${query}`;
      const answer = await send(inboxUrl, { headers }).catch(() => null);
      if (answer?.status !== 200) return;
      const inbox = JSON.parse(answer.text) as InboxOutput;
      lobbySince = inbox.lobbyRevision;
      const last = inbox.entries.at(-1);
      if (!last) continue;
      this.cursor = last.id;
      await this.publish(inbox.entries.map(({ id }) => ({ id, applied: true })));
    }
  }

  close(): void {
    this.over = true;
  }
}
