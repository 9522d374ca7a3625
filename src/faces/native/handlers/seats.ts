import { ok } from "@/lib/result";
import { leaveSeat } from "@/services/lobby/leave";
import { manageSeat } from "@/services/lobby/manage";
import { moveSeat } from "@/services/lobby/move";
import { type Handlers, tokenOf } from "../incoming";
import { json } from "../reply";

export const seatHandlers: Pick<Handlers, "manageSeat" | "leaveSeat" | "moveSeat"> = {
  async manageSeat(incoming) {
    const { ctx, params, body, address } = incoming;
    const input = { id: params.id, body, token: tokenOf(incoming), address };
    const managed = await manageSeat({ ctx, input });
    return managed.ok ? ok(json(200, managed.value)) : managed;
  },
  async leaveSeat(incoming) {
    const { ctx, params, address } = incoming;
    const left = await leaveSeat({ ctx, input: { id: params.id, token: tokenOf(incoming), address } });
    return left.ok ? ok(json(200, left.value)) : left;
  },
  async moveSeat(incoming) {
    const { ctx, params, origin, address } = incoming;
    const input = { id: params.id, origin, token: tokenOf(incoming), address };
    const moved = await moveSeat({ ctx, input });
    return moved.ok ? ok(json(200, moved.value)) : moved;
  },
};
