import { describeHosting } from "../testing/hosting.suite";
import { startHost } from "./testing/host";
import { createTestServer } from "./testing/server";

describeHosting("a browser's tab", async () => {
  const server = createTestServer();
  const table = await server.mint();
  let tab = startHost(server, table);
  await server.settle();
  return {
    id: table.tableId,
    house: server.house,
    settle: server.settle,
    pass: server.pass,
    async restart() {
      tab.host.stop();
      await tab.host.done;
      tab = startHost(server, { ...table, hostToken: tab.tokens.at(-1) ?? table.hostToken });
      await server.settle();
    },
    async stop() {
      tab.host.stop();
      await tab.host.done;
    },
  };
});
