import type { ClaimToken, TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import { good, type House, openHouse } from "@/faces/native/testing/house";
import { createMemory } from "../../phone/memory";
import { shelf } from "../../phone/testing/server";
import type { DoorApi } from "../api";
import { createDoorApi } from "../device/door-api";
import { createTabs, type Tabs } from "../device/tabs";
import { type RoomView, roomViewOf } from "../model";
import { createRoom, type RoomStore } from "../store";

/** One room over the real face and stores in memory, and whoever opens its link. */
export interface Room {
  readonly house: House;
  readonly id: TableId;
  /** Somebody who is not looked at sits down; the answer is their token. */
  sit(seat: number, name: string): Promise<ClaimToken>;
  lobby(): Promise<LobbyOutput>;
  start(token: ClaimToken): Promise<void>;
  /** Time passes for the server and every visitor. */
  pass(ms: number): Promise<void>;
}

export async function openRoom(seats = 3): Promise<Room> {
  const house = openHouse();
  const { table_id: id } = good(await house.client.mintRoom({ body: { seats } }));
  const params = { id };
  return {
    house,
    id,
    async sit(seat_index, name) {
      const claim = good(await house.client.claimSeat({ params, body: { seat_index, name } }));
      return claim.claim_token;
    },
    lobby: async () => good(await house.client.getLobby({ params })),
    async start(claim_token) {
      good(await house.client.startGame({ params, body: { claim_token } }));
    },
    pass: (ms) => house.elapse(ms),
  };
}

/** What a browser keeps: its tabs share one shelf, and each has one of its own. */
export interface Browser {
  readonly local: ReturnType<typeof shelf>;
}
export const newBrowser = (): Browser => ({ local: shelf() });

export interface Visit {
  readonly room: RoomStore;
  readonly went: string[];
  readonly session: ReturnType<typeof shelf>;
  view(): RoomView;
  /** The view, if it is of this kind. */
  as<K extends RoomView["kind"]>(kind: K): Extract<RoomView, { kind: K }>;
}

export interface VisitOptions {
  readonly browser?: Browser;
  /** A tab that was there before: after a reload. */
  readonly session?: ReturnType<typeof shelf>;
  readonly seat?: number | null;
  readonly moveCode?: string | null;
  readonly tabs?: Tabs;
  /** Changes what the line does. */
  readonly over?: (api: DoorApi) => DoorApi;
}

let keys = 0;

/** Somebody opens the link; the first answers have come. */
export async function visit(at: Room, options: VisitOptions = {}): Promise<Visit> {
  const { browser = newBrowser(), session = shelf(), over = (api) => api } = options;
  const went: string[] = [];
  const room = createRoom({
    api: over(createDoorApi(at.house.client, at.id)),
    clock: at.house.clock,
    memory: createMemory(session, browser.local),
    tabs: options.tabs ?? createTabs(null, at.house.clock),
    newKey: () => `a-key-of-a-visitor-number-${++keys}`,
    tableId: at.id,
    seat: options.seat ?? null,
    moveCode: options.moveCode ?? null,
    go: (path) => went.push(path),
  });
  room.wake();
  await at.pass(500);
  const view = () => roomViewOf(room.store.getState());
  return {
    room,
    went,
    session,
    view,
    as(kind) {
      const now = view();
      if (now.kind !== kind) throw new Error(`the view is ${now.kind}, not ${kind}`);
      return now as Extract<RoomView, { kind: typeof kind }>;
    },
  };
}

/** Writes the name, and waits until the chair is there. */
export async function sitDown(at: Room, visitor: Visit, name: string): Promise<void> {
  visitor.room.sit(name);
  await at.pass(500);
}
