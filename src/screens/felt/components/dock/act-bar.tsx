"use client";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { OwnAct } from "@/hosts/host";
import { useT } from "@/messages/react";
import { type ButtonTone, buttonClass } from "@/ui/button/button";
import { HOLD_MS, HoldButton } from "../../../phone/components/dock/hold-button";
import { pageClock } from "../../../phone/device/clock";
import { callsAllIn } from "../../../phone/play/offer";
import { raiseRange } from "../../../phone/play/presets";
import { createHold } from "../../model/hold";
import type { Wish } from "../../model/keys";
import { useFelt, useTable } from "../context";
import { RaisePanel } from "./raise-panel";
import { useWishes } from "./use-wishes";

type Said = Omit<OwnAct, "turnToken">;

/** Fold, Check or Call, Raise: three places that never move, there also while others think. A tap counts once the price has settled. */
export function ActBar() {
  const t = useT();
  const { store } = useTable();
  const offer = useFelt((state) => state.offer);
  const busy = useFelt((state) => state.sent !== null);
  const opened = useFelt((state) => state.view.opened);
  const bigBlind = useFelt((state) => state.view.blinds?.big ?? 1);
  const [raising, setRaising] = useState<string | null>(null);
  const aimed = useRef<string | null>(null);
  const [callKey] = useState(() => createHold(pageClock, HOLD_MS));

  const pending = busy ? null : (offer?.pending ?? null);
  const range = pending === null ? null : raiseRange(pending, bigBlind);
  const open = pending !== null && range !== null && raising === pending.turnToken;
  const allInCall = pending !== null && callsAllIn(pending);

  const aim = () => {
    aimed.current = offer?.key ?? null;
  };
  /** `key`: the offer that was aimed at, where that is not the one on the screen. */
  const act = useCallback(
    (said: Said, key = store.getState().offer?.key) => {
      aimed.current = null;
      setRaising(null);
      store.act(said, key ?? "");
    },
    [store],
  );
  /** A tap is meant for what was there when the finger went down. */
  const tap = (said: Said) => act(said, aimed.current ?? offer?.key);
  const callOrCheck: Said = { action: pending?.canCheck ? "check" : "call" };

  useWishes(
    (wish: Wish) => {
      if (pending === null || open) return false;
      if (wish === "fold") act({ action: "fold" });
      // An all-in call needs the key to be held, as the button does.
      else if (wish === "call" && allInCall) callKey.begin(() => act(callOrCheck, offer?.key));
      else if (wish === "call") act(callOrCheck);
      else if (wish === "raise" && range !== null) setRaising(pending.turnToken);
      else return false;
      return true;
    },
    (wish) => {
      if (wish === "call") callKey.end();
    },
  );
  useEffect(() => callKey.end, [callKey]);

  return (
    <>
      <fieldset
        className="grid flex-[1_0_auto] grid-cols-3 gap-2 max-sm:w-full sm:max-w-lg"
        aria-label={t("phone.actions")}
        disabled={pending === null}
      >
        <Choice
          tone="plain"
          hint="F"
          onDown={aim}
          onPick={() => tap({ action: "fold" })}
          label={t("cards.fold")}
        />
        {allInCall ? (
          <HoldButton className="felt-choice min-h-14" onDown={aim} onHeld={() => tap({ action: "call" })}>
            {t("phone.allInTo", { amount: pending.needToCall })}
          </HoldButton>
        ) : (
          <Choice
            tone={pending === null ? "plain" : "primary"}
            hint="C"
            onDown={aim}
            onPick={() => tap(callOrCheck)}
            label={t(pending === null || pending.canCheck ? "cards.check" : "cards.call")}
          >
            {pending === null || pending.canCheck ? null : t.format.number(pending.needToCall)}
          </Choice>
        )}
        <Choice
          tone="plain"
          hint="R"
          disabled={range === null}
          expanded={open}
          onDown={aim}
          onPick={() => setRaising(open ? null : (pending?.turnToken ?? null))}
          label={t(opened ? "cards.raise" : "cards.bet")}
        />
      </fieldset>
      {open && offer !== null ? (
        <RaisePanel
          key={offer.key}
          offer={offer}
          range={range}
          onClose={() => setRaising(null)}
          onRaise={(said) => act(said, offer.key)}
        />
      ) : null}
    </>
  );
}

function Choice(props: {
  readonly tone: ButtonTone;
  /** The key that does the same. */
  readonly hint: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly onDown: () => void;
  readonly onPick: () => void;
  readonly children?: ReactNode;
}) {
  const t = useT();
  const { hint, label, children } = props;
  return (
    <button
      type="button"
      disabled={props.disabled ?? false}
      aria-keyshortcuts={hint}
      title={t("felt.keyHint", { act: label, key: hint })}
      onPointerDown={props.onDown}
      onClick={props.onPick}
      {...(props.expanded === undefined ? {} : { "aria-expanded": props.expanded })}
      className={`${buttonClass(props.tone, "lg")} felt-choice relative min-w-0 leading-tight sm:min-w-36`}
    >
      <span className="truncate">{label}</span>
      {children ? <span className="sm:text-xl">{children}</span> : null}
      <span aria-hidden="true" className="felt-key">
        {hint}
      </span>
    </button>
  );
}
