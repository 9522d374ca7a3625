import { expect, test } from "vitest";
import { createManualClock } from "@/lib/clock";
import type { Answer } from "../phone/api";
import type { ChatMessage, ChatPage, Said } from "./api";
import { BUBBLE_MS } from "./model";
import { createChat } from "./store";

const line = (id: number, seat: number, text = `line ${id}`): ChatMessage => ({
  id,
  at: "2026-11-21T20:00:00.000Z",
  seat_index: seat,
  claim: `c${seat}`,
  name: `P${seat}`,
  text,
});
const page = (...messages: ChatMessage[]): Answer<ChatPage> => ({
  ok: true,
  status: 200,
  data: { messages, next: Math.max(0, ...messages.map(({ id }) => id)) },
});
const refused = (status: number, code: string, retryAfterMs?: number): Answer<never> => ({
  ok: false,
  status,
  error: { code, message: code },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
/** Lets everything that is already decided happen. */
const settle = async () => {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
};

function setup(muted: readonly string[] = []) {
  const clock = createManualClock();
  const reads: { since: number; wait: number; answer: (answer: Answer<ChatPage>) => void }[] = [];
  const saids: { said: Said; key: string }[] = [];
  const said: Answer<ChatMessage>[] = [];
  const kept: string[][] = [];
  let keys = 0;
  const chat = createChat({
    clock,
    muted,
    keepMuted: (list) => kept.push([...list]),
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    api: {
      chat: ({ since, wait }) => new Promise((answer) => reads.push({ since, wait, answer })),
      say: async (what, key) => {
        saids.push({ said: what, key });
        return said.shift() ?? refused(0, "network");
      },
    },
  });
  const hear = async (answer: Answer<ChatPage>) => {
    reads.at(-1)?.answer(answer);
    await settle();
    clock.advance(0);
    await settle();
  };
  return { clock, chat, reads, saids, said, kept, hear };
}

test("what was said before one came is there, and neither news nor a bubble", async () => {
  const { chat, reads, hear } = setup();
  chat.wake();
  expect(reads[0]).toMatchObject({ since: 0, wait: 0 });
  await hear(page(line(1, 0), line(2, 1)));
  expect(chat.getState()).toMatchObject({ seen: 2, bubbles: [], latest: null });
  expect(chat.getState().messages).toHaveLength(2);
  expect(reads[1]).toMatchObject({ since: 2, wait: 25 });
});

test("a new line is a bubble for its time", async () => {
  const { chat, clock, hear } = setup();
  chat.wake();
  await hear(page());
  await hear(page(line(5, 3)));
  expect(chat.getState().bubbles).toHaveLength(1);
  expect(chat.getState().latest?.id).toBe(5);
  clock.advance(BUBBLE_MS - 1);
  expect(chat.getState().bubbles).toHaveLength(1);
  clock.advance(1);
  expect(chat.getState().bubbles).toEqual([]);
  expect(chat.getState().messages).toHaveLength(1);
});

test("a server that is silent is asked more and more seldom, and at once when the page wakes", async () => {
  const { chat, clock, reads, hear } = setup();
  chat.wake();
  await hear(refused(0, "network"));
  expect(reads).toHaveLength(1);
  clock.advance(750);
  expect(reads).toHaveLength(2);
  await hear(refused(429, "rate_limited", 4000));
  clock.advance(3999);
  expect(reads).toHaveLength(2);
  clock.advance(1);
  expect(reads).toHaveLength(3);
  chat.wake();
  expect(reads).toHaveLength(4);
});

test("a table that is gone is not asked again, and a page that sleeps asks nothing", async () => {
  const gone = setup();
  gone.chat.wake();
  await gone.hear(refused(404, "table_not_found"));
  gone.clock.advance(60_000);
  expect(gone.reads).toHaveLength(1);
  const asleep = setup();
  asleep.chat.wake();
  asleep.chat.sleep();
  await asleep.hear(page(line(1, 0)));
  expect(asleep.chat.getState().messages).toEqual([]);
  expect(asleep.reads).toHaveLength(1);
});

test("one's own line is there as soon as it is taken, once", async () => {
  const { chat, said, hear } = setup();
  chat.wake();
  await hear(page());
  said.push({ ok: true, status: 201, data: line(1, 0, "hello") });
  expect(await chat.say({ text: "hello" })).toBe(true);
  await hear(page(line(1, 0, "hello")));
  expect(chat.getState().messages).toHaveLength(1);
  expect(chat.getState().sending).toBe(false);
});

test("a refusal is told with its seconds; the same line after a lost answer has the same key", async () => {
  const { chat, said, saids } = setup();
  expect(await chat.say({ text: "hello" })).toBe(false);
  expect(chat.getState().refused).toEqual({ code: "network", wait: null });
  said.push(refused(429, "rate_limited", 1500));
  await chat.say({ text: "hello" });
  expect(chat.getState().refused).toEqual({ code: "rate_limited", wait: 2 });
  await chat.say({ text: "hello" });
  expect(saids.map(({ key }) => key)).toEqual(["key-1", "key-1", "key-2"]);
});

test("whom one mutes is not seen hanging over a chair any more, and it is kept", async () => {
  const { chat, kept, hear } = setup(["c9"]);
  chat.wake();
  await hear(page());
  await hear(page(line(1, 2), line(2, 9)));
  expect(chat.getState().bubbles.map(({ message }) => message.id)).toEqual([1]);
  chat.setMuted("c2", true);
  expect(chat.getState().bubbles).toEqual([]);
  chat.setMuted("c9", false);
  expect(kept).toEqual([["c9", "c2"], ["c2"]]);
});

test("reading the talk makes it seen", async () => {
  const { chat, hear } = setup();
  chat.wake();
  await hear(page());
  await hear(page(line(1, 2)));
  expect(chat.getState().seen).toBe(0);
  chat.read();
  expect(chat.getState().seen).toBe(1);
});
