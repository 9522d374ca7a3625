import type { RoomParts } from "../../social/room";
import { RoomChair } from "./chair";
import { RoomCorner } from "./corner";
import { RoomDock } from "./dock";
import { RoomOver } from "./over";
import { RoomResult } from "./result";

export const ROOM_PARTS: RoomParts = {
  Corner: RoomCorner,
  Chair: RoomChair,
  Dock: RoomDock,
  Over: RoomOver,
  Result: RoomResult,
};
