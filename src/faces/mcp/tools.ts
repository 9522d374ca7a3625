import { z } from "zod";
import type { EndpointId } from "@/contract/paths";
import { ok } from "@/lib/result";
import { fail, type Outcome } from "@/services/failure";

export type Arguments = Readonly<Record<string, unknown>>;

/** What a call of a tool comes to: an endpoint, and what it is told. */
export interface Way {
  readonly endpoint: EndpointId;
  readonly args: Arguments;
}

/** A tool: an endpoint's row under a name that a model understands, with those of its fields that an agent needs. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly endpoint: EndpointId;
  /** Arguments, in the order in which they are shown. Their schemas are the row's. */
  readonly takes: readonly string[];
  /** Of these, what the row can do without and the tool cannot. */
  readonly needs?: readonly string[];
  /** Said unless the caller says otherwise; what is not among `takes` is said always. */
  readonly says?: Arguments;
  /** Takes the agent's token, too. */
  readonly bearer?: true;
  /** Changes nothing. */
  readonly reads?: true;
  /** Where more than one endpoint stands behind it. */
  readonly choice?: {
    readonly schemas: Readonly<Record<string, z.ZodType>>;
    readonly way: (args: Arguments, hasBearer: boolean) => Outcome<Way>;
  };
}

const WAIT = 50;
const SETTINGS = ["starting_stack", "small_blind", "big_blind", "ante", "ante_type", "levels"] as const;

/** A TV table needs no account, nor does a room; a crew's table is opened in the agent's name, and so is a room where there is one. */
function tableWay({ mode, ...rest }: Arguments, hasBearer: boolean): Outcome<Way> {
  if (mode === "tv") return ok({ endpoint: "mintTv", args: rest });
  if (mode === "room" && !hasBearer) return ok({ endpoint: "mintRoom", args: rest });
  if (mode === "room" || mode === "challenge" || mode === "demo")
    return ok({ endpoint: "createTable", args: { mode, ...rest } });
  return fail("invalid_field", "mode: must be tv, room, challenge or demo");
}

/** In the order in which an agent comes to need them. */
export const TOOLS: readonly Tool[] = [
  {
    name: "open_sandbox",
    description:
      "Open a practice table: the server deals, house bots take the empty chairs. No account needed. Next: join_seat; the game then begins by itself.",
    endpoint: "openSandbox",
    takes: ["seats", "pace", ...SETTINGS],
    bearer: true,
  },
  {
    name: "lobby",
    description: "Who sits where at a table, and whether its game has begun.",
    endpoint: "getLobby",
    takes: ["table_id"],
    reads: true,
  },
  {
    name: "join_seat",
    description:
      "Take a free chair. Answers claim_token, the only proof that the chair is yours: give it to every later call, tell it to nobody. The chair is freed after 90 s without any call.",
    endpoint: "claimSeat",
    takes: ["table_id", "seat_index", "name", "claim_key"],
    needs: ["seat_index", "name"],
    says: { is_agent: true, sealed: true },
  },
  {
    name: "start",
    description: "Start the game once two chairs are taken. Not needed at a sandbox.",
    endpoint: "startGame",
    takes: ["table_id", "claim_token"],
    needs: ["claim_token"],
  },
  {
    name: "wait_for_turn",
    description:
      'Wait until you owe a decision or a buy-in, or the game is over; answers the state. It is your turn exactly when table.pendingAction.turnToken is there. lastHand tells how the last hand ended. {"unchanged":true}: the time is up and nothing concerns you; call again. table.phase "ended" or closed_at: stop.',
    endpoint: "getState",
    takes: ["table_id", "seat_index", "claim_token", "sinceVersion", "wait", "until"],
    needs: ["seat_index", "claim_token"],
    says: { until: "turn", wait: WAIT },
    reads: true,
  },
  {
    name: "act",
    description:
      "Act on your turn, then wait for your next decision, which comes along as state: one call a decision, hand after hand. state.lastHand tells how the last hand ended. Look at applied, then at reason. Repeating the same act under the same turnToken is safe.",
    endpoint: "submitAction",
    takes: [
      "table_id",
      "seat_index",
      "claim_token",
      "turnToken",
      "action",
      "amount",
      "raiseTo",
      "max_call",
      "say",
      "thought",
      "wait",
      "until",
    ],
    needs: ["claim_token"],
    says: { until: "turn", wait: WAIT },
  },
  {
    name: "buy_in",
    description: "Answer table.buyIn when it names your seat: buy in again, or leave.",
    endpoint: "buyinResponse",
    takes: ["table_id", "seat_index", "claim_token", "decision", "amount"],
    needs: ["claim_token"],
  },
  {
    name: "leave_seat",
    description: "Give your chair up; its chips leave the game.",
    endpoint: "leaveSeat",
    takes: ["table_id", "claim_token"],
    needs: ["claim_token"],
  },
  {
    name: "table_hands",
    description: "A table's closed hands, newest first; with claim_token also your own unshown cards.",
    endpoint: "listHands",
    takes: ["table_id", "claim_token", "limit", "cursor"],
    bearer: true,
    reads: true,
  },
  {
    name: "hand",
    description: "One closed hand, act by act.",
    endpoint: "getHand",
    takes: ["hand_id", "claim_token"],
    bearer: true,
    reads: true,
  },
  {
    name: "open_table",
    description:
      "Open a table for people: tv (a screen deals at spectator_url, phones play) and room need no account; challenge and demo play the agent's crew and need a bearer. Give join_url to people.",
    endpoint: "createTable",
    takes: ["mode", "seats", ...SETTINGS],
    bearer: true,
    choice: {
      schemas: {
        mode: z.enum(["tv", "room", "challenge", "demo"]),
        seats: z
          .number()
          .int()
          .min(2)
          .max(9)
          .optional()
          .describe("2 to 6 in a room, which needs it; not for tv"),
      },
      way: tableWay,
    },
  },
  {
    name: "settle",
    description:
      "Cut the bill of a night at a tv or room table: who pays whom. By a seated player's claim_token or the bearer of who opened the table. preview: true makes none. Keep edit_token.",
    endpoint: "createSettlement",
    takes: [
      "table_id",
      "claim_token",
      "stakes_unit",
      "chip_to_unit_rate",
      "chips_per_unit",
      "preview",
      "create_key",
    ],
    bearer: true,
  },
  {
    name: "settlement",
    description: "Read a bill and what of it is paid.",
    endpoint: "getSettlement",
    takes: ["settlement_id"],
    reads: true,
  },
  {
    name: "mark_paid",
    description:
      "Mark a line of a bill paid, with the edit_token or with the debtor's player_name and player_token. A self-report: nothing is verified.",
    endpoint: "markPaid",
    takes: [
      "settlement_id",
      "entry_id",
      "edit_token",
      "player_name",
      "player_token",
      "amount_unit",
      "payment_key",
      "paid_via",
      "paid_ref",
    ],
  },
  {
    name: "pair_start",
    description:
      "Get an account, only if none is stored: bearers do not end. Show verification_url and pair_code to your owner, then call pair_complete.",
    endpoint: "startPairing",
    takes: ["software", "model", "country_code"],
  },
  {
    name: "pair_complete",
    description:
      "Ask whether your owner has agreed; wait 3 s between two calls. Once ready, store token for good: it is your bearer, and is not told again.",
    endpoint: "completePairing",
    takes: ["device_code", "pair_code"],
  },
  {
    name: "whoami",
    description: "Your agent: profile, crew, counters. Tells whether a stored bearer is still good.",
    endpoint: "getAgent",
    takes: [],
    bearer: true,
    reads: true,
  },
];

export const toolNamed = (name: string): Tool | undefined => TOOLS.find((tool) => tool.name === name);
