import type { ClaimId } from "@/contract/ids";
import type { PublicTable } from "@/contract/state";
import type { LobbyClaim, LobbyOutput } from "@/contract/tables";
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

/**
 * A guest has the chair it claimed, unless it has vanished (no sign for 90 s) while another guest is there: then a bot plays on, so that
 * nobody waits for somebody who left. `bots` by chair; a house without bots leaves chairs empty. A bot that holds cards plays its hand to the end before a guest gets its chair.
 */
export function chairsOf(
  lobby: LobbyOutput,
  bots: readonly HouseBot[],
  table: PublicTable | null,
  before: Chairs,
): Chairs {
  const anybody = lobby.claims.some((claim) => claim.fresh);
  const names = new Set(lobby.claims.map((claim) => claim.name.toLowerCase()));
  return Array.from({ length: lobby.seats }).flatMap((_, seat) => {
    const bot = bots[seat];
    const guest = lobby.claims.find((claim) => claim.seat_index === seat);
    const here = guest !== undefined && (guest.fresh || !anybody);
    const waits =
      before.some((one) => one.seat_index === seat && isBot(one.claim)) && holdsCards(table, seat);
    if (here && !waits) return [guest];
    if (bot === undefined) return guest === undefined ? [] : [guest];
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

/** Whether the chair's player is in a hand that is not over. */
function holdsCards(table: PublicTable | null, seat: number): boolean {
  if (table === null || table.winners.length > 0) return false;
  return table.playersPublic.some((player) => player.seatIndex === seat && player.inHand);
}

/** What a dealer could tell two seatings apart by. */
export const seatingKey = (chairs: Chairs, started: boolean): string =>
  JSON.stringify([started, chairs.map(({ claim, name, fresh, is_agent }) => [claim, name, fresh, is_agent])]);
