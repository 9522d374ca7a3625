"use client";
import dynamic from "next/dynamic";

/*
 * What `/` may open, each in a bundle of its own: a phone that scanned a code loads no felt, and the TV no prompt. They are still
 * rendered on the server, so that the skeleton comes with the first answer.
 */
export const TvDoor = dynamic(() => import("../tv/screen").then((door) => door.TvScreen));
export const ClaimDoor = dynamic(() => import("../phone/claim/screen").then((door) => door.ClaimScreen));
export const HomeDoor = dynamic(() => import("./home/screen").then((door) => door.HomeScreen));
export const PickerDoor = dynamic(() => import("./picker/screen").then((door) => door.PickerScreen));
export const RoomDoor = dynamic(() => import("../room/screen").then((door) => door.RoomScreen));
export const OpenRoomDoor = dynamic(() => import("../room/open/screen").then((door) => door.OpenRoomScreen));
export const FeltDoor = dynamic(() => import("../felt/screen").then((door) => door.FeltScreen));
