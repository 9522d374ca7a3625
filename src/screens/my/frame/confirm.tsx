"use client";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";

/** Asks once more before something is given up. The way back comes first, and has the focus. */
export function Confirm(props: {
  readonly open: boolean;
  readonly title: string;
  readonly body: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  const { open, title, body, yes, no, busy, onYes, onClose } = props;
  return (
    <Sheet open={open} onClose={onClose} label={title} className="w-[min(28rem,calc(100vw-2rem))]">
      <div className="flex flex-col gap-3 p-6">
        <h2 className="text-balance font-display text-2xl text-brass-200">{title}</h2>
        <p className="text-pretty">{body}</p>
        <div className="flex flex-wrap justify-end gap-3 pt-3">
          <Button onClick={onClose}>{no}</Button>
          <Button tone="danger" onClick={onYes} disabled={busy}>
            {yes}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
