import type { ClaimId, ClaimToken, HostToken } from "@/contract/ids";
import type { PublishInput } from "@/contract/state";
import type { DealerState } from "@/table/dealer/state";
import { readSnapshot } from "@/table/snapshot";
import { cardText } from "@/table/view/text";
import type { Exchange, TestServer } from "./server";

const CARD = /"([2-9TJQKA][CDHS])"/g;
/** Words for what only a host keeps. */
const INSIDE = /"(deck|dealer|full|private)"/;

/** Where every card of a hand was, as its host kept it: which ones everybody could see, and whom the others were dealt to. */
interface Whereabouts {
  readonly open: ReadonlySet<string>;
  readonly owners: ReadonlyMap<ClaimId, readonly string[]>;
  readonly total: number;
}

export interface Overheard {
  /** Whose token it is. Who gave the chair up still has the cards that were dealt to them; whoever sits there next has not. */
  know(token: ClaimToken, claim: ClaimId): void;
  /** One line for each card that somebody was told and had no right to. */
  readonly leaks: string[];
  /** Answers that were judged, and those of them with cards. */
  readonly judged: { answers: number; withCards: number };
  /** Hands whose 52 cards were all known, and the tokens of those who dealt them. */
  readonly hands: ReadonlySet<number>;
  readonly hosts: ReadonlySet<string>;
}

/**
 * Listens to all that a server says, to whomever. What its hosts publish tells where every card of every deck is; every other answer is
 * searched for cards, and each has to be on the board, turned up, or dealt to the very claim whose token the reader bore.
 */
export function overhear(server: TestServer): Overheard {
  const claims = new Map<string, ClaimId>();
  const hosts = new Set<string>();
  const byVersion = new Map<number, Whereabouts>();
  const byHand = new Map<number, Whereabouts>();
  const judged = { answers: 0, withCards: 0 };
  const leaks: string[] = [];
  const hands = new Set<number>();

  function learn({ version, table, full }: Partial<PublishInput>): void {
    if (version === undefined || table === undefined || full === undefined) return;
    const found = whereabouts(readSnapshot(full));
    byVersion.set(version, found);
    byHand.set(table.handIndex, found);
    if (found.total === 52) hands.add(table.handIndex);
  }

  server.heard = (exchange) => {
    const { call, status, sent, body } = exchange;
    const token = tokenOf(exchange);
    if (call === "POST /host/claim" && status === 200)
      hosts.add((JSON.parse(body) as { hostToken: HostToken }).hostToken);
    if (call === "POST /state" && status === 200) learn(JSON.parse(sent) as Partial<PublishInput>);
    // The host's own snapshot is the deck itself.
    if (call === "GET /state/full" && status === 200 && hosts.has(token ?? "")) return;
    judged.answers += 1;
    if (cardsOf(body).length > 0) judged.withCards += 1;
    const claim = claims.get(token ?? "") ?? null;
    const found = [...judge(body, claim), ...(INSIDE.test(body) ? ["what only a host keeps"] : [])];
    const unjust = found.map((what) => `${call} ${claim === null ? "for anybody" : "for a seat"}: ${what}`);
    leaks.push(...unjust);
  };

  /** The parts of an answer are of different hands, and each is judged by its own. */
  function judge(body: string, claim: ClaimId | null): string[] {
    if (cardsOf(body).length === 0) return [];
    const { lastHand, hands: rows, state, ...rest } = JSON.parse(body) as Record<string, unknown>;
    const parts = [rest, lastHand, state, ...(Array.isArray(rows) ? rows : [])];
    return parts.flatMap((part) => {
      if (!isRecord(part)) return [];
      const { lastHand: last, ...now } = part;
      return [...strange(now, claim), ...(isRecord(last) ? strange(last, claim) : [])];
    });
  }

  function strange(part: Record<string, unknown>, claim: ClaimId | null): string[] {
    const { version, handIndex, hand_index: index } = part;
    const hand = index ?? handIndex;
    const where = typeof hand === "number" ? byHand.get(hand) : byVersion.get(Number(version));
    const own = claim === null ? [] : (where?.owners.get(claim) ?? []);
    const known = new Set([...(where?.open ?? []), ...own]);
    return cardsOf(JSON.stringify(part)).filter((card) => !known.has(card));
  }

  return { know: (token, claim) => void claims.set(token, claim), leaks, judged, hands, hosts };
}

const cardsOf = (text: string): string[] => [...text.matchAll(CARD)].map(([, card]) => card ?? "");

function tokenOf({ headers, url, sent }: Exchange): string | null {
  const bearer = headers.get("authorization")?.replace(/^Bearer /, "") ?? headers.get("x-claim-token");
  const inBody = /"(?:claim_token|hostToken|host_token)":"([^"]+)"/.exec(sent)?.[1];
  return bearer ?? url.searchParams.get("claim_token") ?? inBody ?? null;
}

/** From the rules' own state, not from any view of it. */
function whereabouts({ engine, deck, dealtTo }: DealerState): Whereabouts {
  const { hand } = engine;
  const players = hand?.players ?? [];
  const asked = engine.awaiting.kind === "action" && hand?.closedAt === null;
  // Turned up: not folded, and nobody has anything left to decide.
  const shown = players.filter(({ shown, folded }) => shown && !folded && !asked);
  const open = [...(hand?.board ?? []), ...shown.flatMap(({ cards }) => cards)].map(cardText);
  const owners = new Map<ClaimId, readonly string[]>();
  for (const { seat, cards } of players) {
    const claim = dealtTo[seat]?.claim;
    if (claim !== undefined) owners.set(claim, cards.map(cardText));
  }
  const all = [...deck, ...(hand?.board ?? []), ...players.flatMap(({ cards }) => cards)];
  return { open: new Set(open), owners, total: new Set(all).size };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
