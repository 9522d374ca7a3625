"use client";
import { type ReactNode, useRef, useState } from "react";
import { useT } from "@/messages/react";
import { type ButtonTone, buttonClass } from "@/ui/button/button";
import type { Decision } from "../../api";
import { callsAllIn } from "../../play/offer";
import { raiseRange } from "../../play/presets";
import { actWords } from "../../play/sent-words";
import type { Dock } from "../../view";
import { HoldButton } from "./hold-button";
import { RaiseSheet } from "./raise-sheet";

type ActDock = Extract<Dock, { kind: "act" }>;

export interface ActBarProps {
  readonly dock: ActDock;
  /** `aimedAt`: the key of the offer on which the finger went down. */
  readonly onAct: (decision: Omit<Decision, "turnToken">, aimedAt: string) => boolean;
}

/** Fold, Check or Call, Raise: three places that never move. It rises when the turn comes; a tap counts once the price has settled. */
export function ActBar({ dock, onAct }: ActBarProps) {
  const t = useT();
  const { offer, sent, bet, bigBlind } = dock;
  const { pending } = offer;
  const [raising, setRaising] = useState<string | null>(null);
  const aimed = useRef<string | null>(null);
  const range = raiseRange(pending, bigBlind);
  const busy = sent !== null;

  const aim = () => {
    aimed.current = offer.key;
  };
  const act = (decision: Omit<Decision, "turnToken">) => {
    onAct(decision, aimed.current ?? offer.key);
    aimed.current = null;
  };
  const open = raising === pending.turnToken && !busy && range !== null;
  return (
    <div className="phone-rise">
      <p className="mb-2 flex items-baseline gap-3">
        <span className="flex-1 font-display text-2xl text-brass-200 leading-8">
          {busy ? actWords(t, sent.decision, sent.status) : t("phone.yourTurn")}
        </span>
        {busy ? null : (
          <span className="text-right text-muted">
            {pending.canCheck ? t("phone.checkFree") : t("phone.toCall", { amount: pending.needToCall })}
          </span>
        )}
      </p>
      <fieldset
        className="grid grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] gap-2"
        aria-label={t("phone.actions")}
        disabled={busy}
      >
        <Choice tone="plain" onDown={aim} onPick={() => act({ action: "fold", amount: 0 })}>
          {t("cards.fold")}
        </Choice>
        {callsAllIn(pending) ? (
          <HoldButton
            className="min-h-20 px-1"
            disabled={busy}
            onDown={aim}
            onHeld={() => act({ action: "call", amount: pending.needToCall })}
          >
            <Amount amount={pending.needToCall}>{t("cards.allin")}</Amount>
          </HoldButton>
        ) : (
          <Choice
            tone="primary"
            onDown={aim}
            onPick={() =>
              act(
                pending.canCheck
                  ? { action: "check", amount: 0 }
                  : { action: "call", amount: pending.needToCall },
              )
            }
          >
            {pending.canCheck ? (
              t("cards.check")
            ) : (
              <Amount amount={pending.needToCall}>{t("cards.call")}</Amount>
            )}
          </Choice>
        )}
        <Choice
          tone="plain"
          disabled={range === null}
          onDown={aim}
          onPick={() => setRaising(pending.turnToken)}
        >
          {t(bet ? "cards.bet" : "cards.raise")}
        </Choice>
      </fieldset>
      {range === null ? null : (
        <RaiseSheet
          key={offer.key}
          open={open}
          dock={dock}
          range={range}
          onClose={() => setRaising(null)}
          onRaise={(decision) => {
            setRaising(null);
            onAct(decision, offer.key);
          }}
        />
      )}
    </div>
  );
}

function Choice(props: {
  readonly tone: ButtonTone;
  readonly disabled?: boolean;
  readonly onDown: () => void;
  readonly onPick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      disabled={props.disabled ?? false}
      onPointerDown={props.onDown}
      onClick={props.onPick}
      className={`${buttonClass(props.tone, "lg")} min-h-16 min-w-0 px-1`}
    >
      {props.children}
    </button>
  );
}

function Amount({ amount, children }: { readonly amount: number; readonly children: ReactNode }) {
  const t = useT();
  return (
    <span className="flex min-w-0 flex-col items-center leading-tight">
      <span className="text-base">{children}</span> <span className="text-xl">{t.format.number(amount)}</span>
    </span>
  );
}
