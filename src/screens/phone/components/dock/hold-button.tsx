"use client";
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";

/** An all-in counts after being held this long (milliseconds). */
export const HOLD_MS = 600;
/** A screen reader can't hold: it presses twice within this time. */
const ARMED_MS = 5000;

export interface HoldButtonProps {
  /** Called when the finger goes down, before anything counts. */
  readonly onDown?: () => void;
  readonly onHeld: () => void;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A button that must be held: by finger, mouse, Enter or Space for {@link HOLD_MS}. A click that comes from neither (a screen reader, a
 * switch control) arms it and says so; the second one counts.
 */
export function HoldButton({ onDown, onHeld, disabled = false, className = "", children }: HoldButtonProps) {
  const t = useT();
  const [holding, setHolding] = useState(false);
  const [armed, setArmed] = useState(false);
  const held = useRef(onHeld);
  held.current = onHeld;

  useEffect(() => {
    if (!holding || disabled) return;
    const timer = setTimeout(() => {
      setHolding(false);
      held.current();
    }, HOLD_MS);
    return () => clearTimeout(timer);
  }, [holding, disabled]);
  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armed]);

  const begin = () => {
    onDown?.();
    setHolding(true);
  };
  const end = () => setHolding(false);
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    begin();
  };
  return (
    <button
      type="button"
      disabled={disabled}
      data-holding={holding ? "" : undefined}
      className={`phone-hold ${buttonClass("primary", "lg")} ${className}`}
      onPointerDown={down}
      onPointerUp={end}
      onPointerCancel={end}
      onBlur={end}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== " " && event.key !== "Enter") return;
        event.preventDefault();
        if (!event.repeat) begin();
      }}
      onKeyUp={(event) => {
        if (event.key !== " " && event.key !== "Enter") return;
        event.preventDefault();
        end();
      }}
      onClick={(event) => {
        if (event.detail !== 0) return;
        if (!armed) {
          onDown?.();
          return setArmed(true);
        }
        setArmed(false);
        onHeld();
      }}
    >
      <span className="flex flex-col items-center leading-tight">
        {children}
        <span className="font-medium text-sm" role="status">
          {armed ? t("phone.pressAgain") : t("phone.hold")}
        </span>
      </span>
    </button>
  );
}
