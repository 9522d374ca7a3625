import { describeHost } from "@/table/testing/conformance.suite";
import { describeHosting } from "../testing/hosting.suite";
import { openPortHouse, type PortHouse } from "./testing/port-house";
import { openSandboxServer } from "./testing/server";

describeHost("the house's ports, on the server's stores", openPortHouse, (house: PortHouse) =>
  house.reopen(),
);

describeHosting("the house", async (guests) => {
  const server = openSandboxServer();
  // At this pace the guests have sat down before the first hand, and no bot has.
  const id = await server.sandbox({ seats: guests, pace: "normal" });
  return {
    id,
    house: server.house,
    settle: server.settle,
    pass: server.pass,
    restart: server.restart,
    stop: () => server.keeper.stop(),
  };
});
