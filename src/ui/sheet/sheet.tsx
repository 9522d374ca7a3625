"use client";
import { type ReactNode, useEffect, useRef } from "react";

export interface SheetProps {
  readonly open: boolean;
  /** Called on Escape, on a tap beside the sheet, and by the browser's back gesture. */
  readonly onClose: () => void;
  /** Accessible name. */
  readonly label: string;
  /** `bottom` rises from the lower edge (phone), `centre` floats (TV, desktop). */
  readonly place?: "bottom" | "centre";
  readonly className?: string;
  readonly children: ReactNode;
}

/** A modal sheet on the native `<dialog>`: trapped focus, Escape, focus given back on closing. */
export function Sheet({ open, onClose, label, place = "centre", className = "", children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  const edge = place === "bottom" ? "sheet-bottom pb-[env(safe-area-inset-bottom)]" : "";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={`sheet rounded-2xl bg-felt-900 shadow-sheet ring-1 ring-brass-700 ${edge} ${className}`}
    >
      {open ? children : null}
    </dialog>
  );
}
