import { expect, test } from "vitest";
import { TABLE } from "../testing/states";
import { agentCalls } from "./agent-calls";

test("an agent gets whole addresses under the table's own origin, and its code in a body alone", () => {
  const url = `http://poker.local:3000/room/${TABLE}?seat=2#move=Qm4T`;
  const calls = agentCalls({ code: "Qm4T", url }, TABLE, 2);
  expect(calls).toEqual({
    claim: `http://poker.local:3000/tables/${TABLE}/lobby/claim`,
    body: '{"move_code":"Qm4T","is_agent":true}',
    state: `http://poker.local:3000/state?tableId=${TABLE}&seatIndex=2&wait=25`,
    action: "http://poker.local:3000/action",
    docs: "http://poker.local:3000/openapi.json",
  });
  for (const address of [calls.claim, calls.state, calls.action, calls.docs])
    expect(address).not.toContain("Qm4T");
});
