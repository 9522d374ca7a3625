import { expect, test } from "vitest";
import { createClient } from "@/client/client";
import type { ClaimToken, TableId } from "@/contract/ids";
import { CATALOGUES } from "@/messages/catalogues";
import { LOCALES } from "@/messages/locale";
import { createT } from "@/messages/t";
import { faultOf, faultWords } from "./faults";
import { createRoomApi } from "./open-room";

const ID = "0f3a9c2177d0ab54e6c8" as TableId;
const TOKEN = "pX3vN0q8TzK1rY6wBd4hLg" as ClaimToken;
const KEY = "key-of-one-line";

/** The calls of a chair, or of a watcher, and what was asked of the server. */
function calls(chair: { seat: number; token: ClaimToken } | null = { seat: 2, token: TOKEN }) {
  const asked: { call: string; body: unknown }[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    asked.push({
      call: `${init.method} ${input}`,
      body: typeof init.body === "string" ? JSON.parse(init.body) : null,
    });
    return Response.json({ ok: true });
  };
  return { asked, api: createRoomApi(createClient({ baseUrl: "", fetch }), ID, chair) };
}
const SIGNAL = new AbortController().signal;
const claim_token = TOKEN;

test("every word of a chair bears its token in the body, and never in an address", async () => {
  const { asked, api } = calls();
  await api.say({ text: "hello" }, KEY);
  await api.say({ reaction: "fire" }, KEY);
  await api.buyIn(2, 1200);
  await api.buyIn(2, null);
  await api.word("sit_in");
  await api.manage({ seat: 1, claim: "c-1", action: "rename", name: "Bo" });
  await api.manage({ seat: 1, claim: "c-1", action: "release" });
  await api.rename("Ana");
  await api.leave();
  await api.move();
  await api.takeBack();
  expect(asked).toEqual([
    { call: `POST /tables/${ID}/chat`, body: { claim_token, text: "hello", key: KEY } },
    { call: `POST /tables/${ID}/chat`, body: { claim_token, reaction: "fire", key: KEY } },
    {
      call: `POST /tables/${ID}/buyin-response`,
      body: { claim_token, seat_index: 2, decision: "buyin", amount: 1200 },
    },
    { call: `POST /tables/${ID}/buyin-response`, body: { claim_token, seat_index: 2, decision: "leave" } },
    { call: `POST /tables/${ID}/seat`, body: { claim_token, word: "sit_in" } },
    {
      call: `POST /tables/${ID}/lobby/manage`,
      body: { claim_token, seat_index: 1, claim: "c-1", do: "rename", name: "Bo" },
    },
    {
      call: `POST /tables/${ID}/lobby/manage`,
      body: { claim_token, seat_index: 1, claim: "c-1", do: "release" },
    },
    { call: `POST /tables/${ID}/lobby/claim`, body: { claim_token, name: "Ana" } },
    { call: `POST /tables/${ID}/lobby/leave`, body: { claim_token } },
    { call: `POST /tables/${ID}/lobby/move`, body: { claim_token } },
    { call: `POST /tables/${ID}/lobby/claim`, body: { claim_token, take_back: true } },
  ]);
  expect(asked.map(({ call }) => call).join()).not.toContain(TOKEN);
});

test("reads are the same for who only watches, and bear nothing", async () => {
  const { asked, api } = calls(null);
  await api.chat({ since: 4, wait: 25, signal: SIGNAL });
  await api.hands(null, SIGNAL);
  await api.hands("page-2", SIGNAL);
  expect(asked).toEqual([
    { call: `GET /tables/${ID}/chat?since=4&wait=25`, body: null },
    { call: `GET /tables/${ID}/hands?limit=100`, body: null },
    { call: `GET /tables/${ID}/hands?limit=100&cursor=page-2`, body: null },
  ]);
});

test.each(LOCALES)("every refusal has its words in %s, an unknown one too", (locale) => {
  const t = createT(CATALOGUES[locale], locale);
  const codes = ["muted", "invalid_text", "invalid_name", "network", "not_first_claim", "seat_empty"];
  const words = [...codes, "seat_moved", "no_buyin_open", "rate_limited", "teapot"].map((code) =>
    faultWords(t, code, 7),
  );
  expect(new Set(words).size).toBe(words.length);
  for (const one of words) expect(one).not.toMatch(/[{}]|company\./);
  expect(faultWords(t, "rate_limited", 7)).toContain("7");
});

test("what went well is no fault; a wait is rounded up to whole seconds", () => {
  const t = createT(CATALOGUES.en, "en");
  expect(faultOf(t, { ok: true, status: 200, data: {} })).toBeNull();
  const error = { code: "rate_limited", message: "" };
  expect(faultOf(t, { ok: false, status: 429, error, retryAfterMs: 2100 })).toContain("3 s");
});
