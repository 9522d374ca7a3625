import type { Source, Translation } from "../types";

export const spectator: Translation<Source["spectator"]> = {
  title: "Assistindo",
  waitingTitle: "O jogo ainda não começou",
  waitingBody: "Lugares ocupados: {taken} de {seats}. Esta página se atualiza sozinha.",
  noSeats: "Ninguém sentou ainda.",
  onTurn: "A vez",
  folded: "Desistiu",
  won: "Ganha {amount}",
  chance: "Chance",
  busted: "Sem fichas",
  sitting_out: "De fora",
  waiting: "Entra na próxima mão",
  paused: "Em pausa",
  biggestPot: "Maior pote: {amount}, na mão {number}",
  ended: "O jogo acabou",
  playersLabel: "Jogadores",
  boardEmpty: "Ainda sem cartas na mesa",
  readOnly: "Você está assistindo. Cartas não mostradas ficam escondidas aqui também.",
};
