import type { ClaimId } from "@/contract/ids";
import type { PublicTable } from "@/contract/state";
import type { LobbyClaim, LobbyOutput } from "@/contract/tables";
import type { LobbyPart } from "@/store/ports";
import type { HouseBot } from "./world";

const PREFIX = "house-bot-";

/** The claim of the bot on a chair: made up, and known to no token. */
export const botClaim = (seat: number): ClaimId => `${PREFIX}${seat}` as ClaimId;

export const isBot = (claim: ClaimId | null): boolean => claim?.startsWith(PREFIX) === true;

/** Who is to sit: the guests, and bots on the chairs that no guest has, in the order of the chairs. */
export type Chairs = readonly LobbyClaim[];

/** The bots of a table, one for each chair: the same ones for the same table, so that a restarted server seats them again. */
export function botsFor(tableId: string, seats: number, bots: readonly HouseBot[]): readonly HouseBot[] {
  const first = Number.parseInt(tableId.slice(0, 8), 16);
  return Array.from({ length: seats }, (_, seat) => {
    const bot = bots[(first + seat) % bots.length];
    if (bot === undefined) throw new Error("the house has no bots");
    return bot;
  });
}

/** What is known when chairs are given: the table as it was last seen, and who had them. */
export interface Seated {
  readonly table: PublicTable | null;
  readonly before: Chairs;
  /** A game begins, so whoever is to play it sits down. */
  readonly anew: boolean;
}

/**
 * A guest has the chair it claimed, unless it has vanished (no sign for 90 s) while another guest is there: then a bot plays on, so that
 * nobody waits for somebody who left. `bots` by chair; a house without bots leaves chairs empty. A bot that holds cards plays its hand to
 * the end before a guest gets its chair. A chair whose player is out of the game stays empty until the next one, and once a game has ended
 * nobody new sits down: chips that nobody won would change who does.
 */
export function chairsOf(
  lobby: LobbyOutput,
  bots: readonly HouseBot[],
  { table, before, anew }: Seated,
): Chairs {
  const anybody = lobby.claims.some((claim) => claim.fresh);
  const begins = anew || before.length === 0;
  const ended = table?.phase === "ended" && !begins;
  const names = new Set(lobby.claims.map((claim) => claim.name.toLowerCase()));
  return Array.from({ length: lobby.seats }).flatMap((_, seat) => {
    const bot = bots[seat];
    const guest = lobby.claims.find((claim) => claim.seat_index === seat);
    const here = guest !== undefined && (guest.fresh || !anybody);
    const had = before.find((one) => one.seat_index === seat);
    const hadBot = had !== undefined && isBot(had.claim);
    const waits = hadBot && holdsCards(table, seat);
    if (here && !waits && (!ended || had?.claim === guest.claim)) return [guest];
    if (bot === undefined) return guest === undefined ? [] : [guest];
    const isOver = ended || had === undefined || isOut(table, seat);
    if (isOver && !begins && !hadBot) return guest !== undefined && guest.claim === had?.claim ? [guest] : [];
    const name = names.has(bot.name.toLowerCase()) ? `${bot.name} (2)` : bot.name;
    return [botAt(seat, name, lobby.now)];
  });
}

/** The guests who have a chair, and those who wait for one until its bot has played its hand. */
export function guestsOf(lobby: LobbyOutput, chairs: Chairs): Chairs {
  const seated = chairs.filter(({ claim }) => !isBot(claim));
  const waiting = lobby.claims.filter(
    ({ claim, fresh }) => fresh && seated.every((each) => each.claim !== claim),
  );
  return [...seated, ...waiting];
}

function botAt(seat: number, name: string, at: string): LobbyClaim {
  return {
    seat_index: seat,
    name,
    claim: botClaim(seat),
    claimed_at: at,
    last_seen_at: at,
    fresh: true,
    is_agent: true,
  };
}

const isOut = (table: PublicTable | null, seat: number): boolean =>
  table?.playersPublic.some((player) => player.seatIndex === seat && player.status === "busted") === true;

/** Whether the chair's player is in a hand that is not over. */
function holdsCards(table: PublicTable | null, seat: number): boolean {
  if (table === null || table.winners.length > 0) return false;
  return table.playersPublic.some((player) => player.seatIndex === seat && player.inHand);
}

/** Everybody who ever sat there has given up the chair. */
export const isDeserted = ({ claims, former }: LobbyPart): boolean =>
  claims.length === 0 && former.length > 0;

/** What a dealer could tell two seatings apart by. */
export const seatingKey = (chairs: Chairs, started: boolean): string =>
  JSON.stringify([started, chairs.map(({ claim, name, fresh, is_agent }) => [claim, name, fresh, is_agent])]);
