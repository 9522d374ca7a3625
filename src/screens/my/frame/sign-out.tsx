"use client";
import { useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { signOut } from "../session/sign-out";

/** Signs out and goes home. */
export function SignOut() {
  const t = useT();
  const [phase, setPhase] = useState<"idle" | "busy" | "failed">("idle");
  const leave = async () => {
    setPhase("busy");
    if (await signOut()) location.assign("/");
    else setPhase("failed");
  };
  return (
    <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3">
      <span role="status" className="text-bad text-sm">
        {phase === "failed" ? t("my.signOutFailed") : null}
      </span>
      <Button tone="quiet" onClick={leave} disabled={phase === "busy"} className="-mr-4">
        {phase === "busy" ? t("my.signingOut") : t("my.signOut")}
      </Button>
    </div>
  );
}
