import { createManualClock } from "@/lib/clock";
import type { Answer } from "../../phone/api";
import type { ChatMessage } from "../../talk/api";
import { createChat } from "../../talk/store";
import { asItIs } from "../../tv/testing/render";
import { ago, TABLE_ID } from "../../tv/testing/tables";
import { ROOM_PARTS } from "../components/social/parts";
import type { RoomApi } from "../social/api";
import { createPanels, type Panel, type Room } from "../social/room";
import { createHandsReader } from "../social/stats/reader";
import { handOf } from "../social/testing/hands";

export const chatLine = (id: number, seat: number, fields: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  at: ago(60 - id),
  seat_index: seat,
  claim: `claim-${seat}-${seat}`,
  name: `Guest ${seat}`,
  text: `line ${id}`,
  ...fields,
});

const done = <V>(data: V): Answer<V> => ({ ok: true, status: 200, data });
const refused: Answer<never> = { ok: false, status: 0, error: { code: "network", message: "" } };

interface RoomFields {
  readonly seat?: number | null;
  readonly panel?: Exclude<Panel, null>;
  /** What was said before one came. */
  readonly before?: readonly ChatMessage[];
  /** What has just been said. */
  readonly fresh?: readonly ChatMessage[];
  readonly muted?: readonly string[];
  readonly hands?: number;
  readonly api?: Partial<RoomApi>;
}

/** A room whose server says what it is told to, with everything read. */
export async function roomOf(fields: RoomFields = {}): Promise<Room> {
  const { seat = 0, panel, before = [], fresh = [], muted = [], hands = 0 } = fields;
  const clock = createManualClock();
  const pages = [before, [...before, ...fresh]];
  const api: RoomApi = {
    chat: async () => {
      const messages = pages.shift();
      if (messages === undefined) return refused;
      return done({ messages, next: messages.at(-1)?.id ?? 0 });
    },
    say: async () => refused,
    buyIn: async () => refused,
    word: async () => refused,
    manage: async () => refused,
    rename: async () => refused,
    leave: async () => refused,
    move: async () => refused,
    takeBack: async () => refused,
    hands: async () =>
      done({ hands: Array.from({ length: hands }, (_, at) => handOf(hands - at)), next_cursor: null }),
    ...fields.api,
  };
  const chat = createChat({ api, clock, newKey: () => "key-of-a-line", muted, keepMuted: () => undefined });
  chat.wake();
  for (let turn = 0; turn < 24; turn += 1) {
    await Promise.resolve();
    clock.advance(0);
  }
  chat.sleep();
  const reader = createHandsReader(api);
  if (hands > 0) await reader.refresh();
  const panels = createPanels();
  if (panel !== undefined) panels.toggle(panel);
  return {
    tableId: TABLE_ID,
    chair: seat === null ? null : { seat, token: "pX3vN0q8TzK1rY6wBd4hLg" as never },
    api,
    chat: asItIs(chat),
    hands: asItIs(reader),
    panels: asItIs(panels),
    onLeft: () => undefined,
    parts: ROOM_PARTS,
    stop: () => undefined,
  };
}
