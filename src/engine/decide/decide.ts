import type { TableState } from "../state";
import type { Command, Decision } from "../types";
import { act, moveDeadline, tick } from "./act";
import { buyIn, declineBuyIn } from "./between";
import { muckCards, showCards } from "./cards";
import { dealBoard, dealHoleCards, startHand } from "./hand";
import { newGame, rename, sitDown, sitIn, sitOut, standUp } from "./seats";

/**
 * What a command brings about: events to fold with `evolve` (none where nothing changes), or a refusal that changes nothing.
 * Pure: time and cards arrive in the command.
 */
export function decide(state: TableState, command: Command): Decision {
  switch (command.type) {
    case "Act":
      return act(state, command);
    case "Tick":
      return tick(state, command.at);
    case "MoveDeadline":
      return moveDeadline(state, command.deadline);
    case "StartHand":
      return startHand(state, command);
    case "DealHoleCards":
      return dealHoleCards(state, command);
    case "DealBoard":
      return dealBoard(state, command);
    case "ShowCards":
      return showCards(state, command);
    case "MuckCards":
      return muckCards(state, command);
    case "BuyIn":
      return buyIn(state, command);
    case "DeclineBuyIn":
      return declineBuyIn(state, command.seat, command.at);
    case "SitDown":
      return sitDown(state, command);
    case "Rename":
      return rename(state, command);
    case "StandUp":
      return standUp(state, command);
    case "SitOut":
      return sitOut(state, command.seat);
    case "SitIn":
      return sitIn(state, command.seat);
    case "NewGame":
      return newGame(state);
  }
}
