"use client";
import { useCallback, useEffect, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { CopyLine } from "@/ui/copy/copy-line";
import { useLeft } from "@/ui/countdown/use-left";
import { Qr } from "@/ui/qr/qr";
import { Sheet } from "@/ui/sheet/sheet";
import { useFelt } from "../../context";
import { useCall, useCompany, usePanel } from "../company";
import { Fault } from "../dock";

/** A code that takes the seat to another device. It closes by itself once the seat went on. */
export function MoveSheet() {
  const t = useT();
  const { panels } = useCompany();
  const open = usePanel() === "move";
  const moved = useFelt(({ snapshot }) => snapshot.moved === true);
  useEffect(() => {
    if (open && moved) panels.close("move");
  }, [open, moved, panels]);
  return (
    <Sheet
      open={open}
      onClose={() => panels.close("move")}
      label={t("company.moveSeat")}
      className="w-full max-w-md"
    >
      <div className="flex flex-col items-center gap-4 p-5 text-center">
        <h2 className="font-display text-2xl text-brass-200">{t("company.moveTitle")}</h2>
        <p className="text-muted">{t("company.moveBody")}</p>
        <MoveCode />
        <Button size="lg" onClick={() => panels.close("move")} className="w-full">
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}

interface Code {
  readonly url: string;
  /** By this device's clock. */
  readonly until: number;
}

function MoveCode() {
  const { api } = useCompany();
  const { fault, call } = useCall();
  const [code, setCode] = useState<Code | null>(null);
  const ask = () =>
    call(async () => {
      const answer = await api.move();
      if (answer.ok)
        setCode({ url: answer.data.move_url, until: Date.now() + answer.data.expires_in * 1000 });
      return answer;
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet asks for one code as it opens
  useEffect(() => void ask(), []);
  return (
    <>
      {code === null ? (
        <div className="aspect-square w-56 animate-breathe rounded-md bg-felt-800" aria-busy="true" />
      ) : (
        <Shown key={code.url} code={code} onAgain={() => void ask()} />
      )}
      <Fault words={fault} />
    </>
  );
}

function Shown({ code, onAgain }: { readonly code: Code; readonly onAgain: () => void }) {
  const t = useT();
  const left = useLeft(
    code.until,
    useCallback(() => Date.now(), []),
  );
  if (left === 0)
    return (
      <>
        <p role="status">{t("company.moveOver")}</p>
        <Button tone="primary" size="lg" onClick={onAgain}>
          {t("company.moveAgain")}
        </Button>
      </>
    );
  return (
    <>
      <Qr text={code.url} label={t("company.moveCode", { address: code.url })} className="w-64 max-w-full" />
      <p role="timer" className="text-muted">
        {t("company.moveFor", { time: t.format.countdown(left) })}
      </p>
      <p>{t("company.moveLink")}</p>
      <div className="w-full text-left">
        <CopyLine
          text={code.url}
          words={{
            copy: t("company.copy"),
            copied: t("company.copied"),
            failed: t("company.copyFailed"),
          }}
        />
      </div>
    </>
  );
}
