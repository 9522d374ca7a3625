import { describeHost } from "./testing/conformance.suite";
import { createMemoryHouse } from "./testing/memory-house";

describeHost("memory ports", createMemoryHouse, (house) => house);
