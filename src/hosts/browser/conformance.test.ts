import { describeHost } from "@/table/testing/conformance.suite";
import type { FaceHouse } from "./testing/face-house";
import { openFaceHouse } from "./testing/face-house";

describeHost("the browser's ports, over the real face", openFaceHouse, (house: FaceHouse) => house.reopen());
