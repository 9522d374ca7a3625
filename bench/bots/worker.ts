import type { Counts, Task } from "./tasks";
import { runTask } from "./tasks";

process.on("message", (task: Task) => {
  const counts: Counts = runTask(task);
  process.send?.(counts);
});
