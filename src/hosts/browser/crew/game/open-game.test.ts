import { expect, test } from "vitest";
import type { HostSnapshot } from "../../../host";
import type { FromHost, ToHost } from "../../messages";
import type { StartWorker } from "../../tab/host-tab";
import { crewFor } from "../../testing/crew";
import { openGameTab } from "./open-game";

const START = { baseUrl: "", game: "game-1", crew: crewFor(3), pace: "normal" } as const;

function open() {
  const posted: ToHost[] = [];
  let hear: (message: FromHost) => void = () => undefined;
  let fail: (message: string) => void = () => undefined;
  let terminated = false;
  const startWorker: StartWorker = (heard, failed) => {
    [hear, fail] = [heard, failed];
    return {
      post: (message) => void posted.push(message),
      terminate: () => {
        terminated = true;
      },
    };
  };
  const host = openGameTab(START, startWorker);
  const heard: HostSnapshot[] = [];
  host.subscribe((snapshot) => void heard.push(snapshot));
  return {
    host,
    posted,
    heard,
    say: (change: Partial<HostSnapshot>) =>
      hear({ kind: "snapshot", snapshot: { ...host.snapshot(), ...change } }),
    fail: (message: string) => fail(message),
    terminated: () => terminated,
  };
}

test("a game starts its worker with its crew, and shows what it says", () => {
  const { host, posted, heard, say } = open();
  expect(posted).toEqual([{ kind: "start_game", start: START }]);
  expect(host.snapshot()).toMatchObject({ status: "connecting", table: null });
  say({ status: "hosting" });
  expect(host.snapshot().status).toBe("hosting");
  expect(heard).toHaveLength(1);
});

test("what the player and the operator say goes to the worker", () => {
  const { host, posted } = open();
  host.act({ turnToken: "t", action: "fold" });
  host.command({ kind: "new_game" });
  expect(posted.slice(1)).toEqual([
    { kind: "act", act: { turnToken: "t", action: "fold" } },
    { kind: "command", command: { kind: "new_game" } },
  ]);
});

test("a worker that dies says so, and one that is stopped is silent", () => {
  const broken = open();
  broken.fail("The dealer could not be loaded.");
  expect(broken.host.snapshot()).toMatchObject({
    status: "crashed",
    message: "The dealer could not be loaded.",
  });
  const stopped = open();
  stopped.host.stop();
  expect(stopped.terminated()).toBe(true);
  stopped.say({ status: "hosting" });
  expect(stopped.heard).toEqual([]);
});
