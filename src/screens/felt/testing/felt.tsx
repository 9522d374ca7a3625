import { createElement, type FunctionComponent, type ReactNode } from "react";
import type { AgentRow } from "@/contract/agents";
import { ClubList } from "@/contract/agents";
import type { OwnPending, PublicTable, SeatView } from "@/contract/state";
import type { HostSnapshot, OwnAct, SeatedHost } from "@/hosts/host";
import { createManualClock } from "@/lib/clock";
import type { Locale } from "@/messages/locale";
import { FakeHost } from "../../tv/testing/fake-host";
import { asItIs, inWords } from "../../tv/testing/render";
import { ago, lobbyOf, player, snapshotOf, TABLE_ID, tableOf } from "../../tv/testing/tables";
import { type CrewSitting, FeltProvider, type RoomSitting, type Sitting } from "../components/context";
import { crewViewOf } from "../crew/crew-view";
import type { Shape } from "../model/places";
import type { Room } from "../social/room";
import { createFeltStore } from "../store";

/** A host at which somebody sits: it remembers what they said. */
export class FakeSeat extends FakeHost implements SeatedHost {
  readonly acts: OwnAct[] = [];
  act = (act: OwnAct): void => {
    this.acts.push(act);
  };
}

const NEUTRAL = { aggression: 0.5, bluff_frequency: 0.5, tightness: 0.5, cbet_rate: 0.5, commitment: 0.5 };

/** An agent as the club lists it; checked, so that a fixture cannot drift from the contract. */
export function agentOf(fields: Partial<AgentRow> = {}): AgentRow {
  const agent = {
    id: "northwind",
    owner: "Northwind Labs",
    name: "northwind",
    handle: "northwind",
    challenges: 0,
    win_rate: 0,
    entourage: ["Gale", "Mistral", "Sirocco", "Zephyr", "Bora", "Chinook"],
    challenge_games: 0,
    challenge_human_wins: 0,
    challenge_agent_wins: 0,
    twitter_id: "42",
    playstyle: { ...NEUTRAL, aggression: 0.8, tightness: 0.7 },
    entourage_playstyles: [null, { aggression: 0.95, tightness: 0.1 }, null, null, null, null],
    ...fields,
  };
  const [first] = ClubList.parse({ agents: [agent], next_cursor: null }).agents;
  if (first === undefined) throw new Error("one goes in, one comes out");
  return first;
}

export function sittingOf(fields: Partial<CrewSitting> = {}, agent = agentOf()): CrewSitting {
  const { mode = "challenge", seats = 3 } = fields;
  return { mode, seats, tableId: null, crew: crewViewOf(agent, { mode, seats }), ...fields };
}

/** At a room's first chair. */
export const roomSitting = (fields: Partial<RoomSitting> = {}): RoomSitting => ({
  mode: "room",
  seats: 3,
  crew: null,
  owner: null,
  tableId: TABLE_ID,
  watching: false,
  ...fields,
});

const NAMES = ["Human", "Gale", "Mistral", "Sirocco", "Zephyr", "Bora", "Chinook", "Tramontana", "Harmattan"];

export const PENDING: OwnPending = {
  seatIndex: 0,
  since: ago(3),
  deadline_at: null,
  turnToken: "turn-token-of-the-human" as OwnPending["turnToken"],
  needToCall: 20,
  canCheck: false,
  minRaise: 60,
  maxAmount: 1980,
  minRaiseTo: 60,
  maxRaiseTo: 1980,
  buttonLabel: "Call",
};

export const ownOf = (fields: Partial<SeatView> = {}): SeatView => ({
  seatIndex: 0,
  claim: null,
  holeCards: ["AH", "KD"],
  hand: { category: "high_card", ranks: [12, 11] },
  pendingAction: null,
  lastOutcome: null,
  ...fields,
});

/** The human and bots around them, in a hand. */
export function feltSnapshot(
  {
    table = {},
    own = ownOf(),
    ...rest
  }: { table?: Partial<PublicTable>; own?: SeatView | null } & Partial<
    Omit<HostSnapshot, "table" | "own">
  > = {},
  seats = 3,
): HostSnapshot {
  const players = Array.from({ length: seats }, (_, seat) => player(seat, NAMES[seat] ?? "", { bet: 20 }));
  return {
    ...snapshotOf({
      lobby: lobbyOf([], { seats, mode: "challenge" }),
      table: tableOf({ mode: "challenge", playersPublic: players, ...table } as Parameters<
        typeof tableOf
      >[0]),
    }),
    ...rest,
    ...(own === null ? {} : { own }),
  };
}

/** Any part of the felt as markup, over a host that says this snapshot; `before`: what it said first. */
export function feltMarkup<P extends object>(
  part: FunctionComponent<P>,
  props: P,
  snapshot: HostSnapshot,
  {
    sitting = sittingOf() as Sitting,
    room = null as Room | null,
    shape = "wide" as Shape,
    locale = "en" as Locale,
    before = null as HostSnapshot | null,
  } = {},
): string {
  const host = new FakeSeat(before ?? snapshot);
  const store = asItIs(createFeltStore(host, true, createManualClock()));
  if (before !== null) host.say(snapshot);
  const node: ReactNode = (
    <FeltProvider store={store} sitting={sitting} shape={shape} room={room}>
      {createElement(part, props)}
    </FeltProvider>
  );
  return inWords(node, locale);
}
