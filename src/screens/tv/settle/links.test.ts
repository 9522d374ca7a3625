import { expect, it } from "vitest";
import { readSettleAddress } from "../../settle/model/address";
import { reachableLink } from "./links";

it("a personal link on the TV leads to where phones can reach us, and keeps name and key", () => {
  const link = "https://poker.example/settle/8f3a4c12e5b6d0a19c7e?as=Alice#a1Kc93hVtq0LwZr6YbN2Qg";
  const reachable = reachableLink(link, "http://192.168.1.7:3000");
  expect(reachable).toBe(
    "http://192.168.1.7:3000/settle/8f3a4c12e5b6d0a19c7e?as=Alice#a1Kc93hVtq0LwZr6YbN2Qg",
  );
  expect(readSettleAddress(reachable)).toMatchObject({ name: "Alice", token: "a1Kc93hVtq0LwZr6YbN2Qg" });
});
