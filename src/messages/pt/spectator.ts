import type { Source, Translation } from "../types";

export const spectator: Translation<Source["spectator"]> = {
  title: "Assistindo",
  waitingTitle: "O jogo ainda não começou",
  noSeats: "Ninguém sentou ainda.",
  follows: "Esta página acompanha sozinha.",
};
