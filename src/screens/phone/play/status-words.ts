import { handWords } from "@/messages/hand-words";
import type { T } from "@/messages/t";
import type { Status, Winner } from "../view";

/** The one line that says what is happening, and a second one where that needs it. */
export function statusWords(t: T, status: Status): { readonly line: string; readonly more: string | null } {
  const plain = (line: string, more: string | null = null) => ({ line, more });
  switch (status.kind) {
    case "your_turn":
      return plain(t("phone.yourTurn"));
    case "their_turn":
      return plain(t("phone.theirTurn", { name: status.name }));
    case "won":
      return plain(
        t("phone.youWin", { amount: status.amount }),
        status.hand === null ? null : handWords(t, status.hand),
      );
    case "they_won": {
      const [first] = status.winners;
      return plain(winnersWords(t, status.winners), first?.hand ? handWords(t, first.hand) : null);
    }
    case "folded":
      return plain(
        t("phone.youFolded"),
        status.name === null ? null : t("phone.theirTurn", { name: status.name }),
      );
    case "they_choose":
      return status.winners.length === 0
        ? plain(t("phone.theyChoose", { name: status.name }))
        : plain(winnersWords(t, status.winners), t("phone.theyChoose", { name: status.name }));
    case "sitting_out":
      return plain(t("phone.sittingOut"), t("phone.sittingOutHint"));
    case "busted":
      return plain(t("phone.bustedTitle"), t("phone.bustedBody"));
    case "all_in":
      return plain(
        t("phone.allInLine"),
        status.name === null ? null : t("phone.theirTurn", { name: status.name }),
      );
    case "dealing":
      return plain(t("phone.dealing"));
    case "next_hand":
      return plain(t("phone.nextHand"));
    case "need_players":
      return plain(t("phone.needPlayers"));
    case "paused":
      return plain(t("phone.paused"));
  }
}

const winnersWords = (t: T, winners: readonly Winner[]): string =>
  t.format.list(winners.map(({ name, amount }) => t("phone.theyWin", { name, amount })));
