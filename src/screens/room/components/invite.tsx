"use client";
import { useEffect, useState } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { CopyLine } from "@/ui/copy/copy-line";
import { Qr } from "@/ui/qr/qr";
import { useReachableOrigin } from "../../tv/device/origin";

/** The one link, to be scanned, copied, or handed to the device's own share sheet. */
export function Invite({ tableId }: { readonly tableId: string }) {
  const t = useT();
  const origin = useReachableOrigin();
  const url = origin === null ? null : `${origin}/room/${tableId}`;
  return (
    <section aria-labelledby="invite" className="flex w-full flex-col gap-4">
      <div>
        <h2 id="invite" className="font-display text-2xl text-brass-200">
          {t("room.inviteTitle")}
        </h2>
        <p className="text-pretty text-muted">{t("room.inviteLead")}</p>
      </div>
      {url === null ? (
        <div className="mx-auto aspect-square w-48 animate-breathe rounded-md bg-felt-800" />
      ) : (
        <>
          <figure className="flex flex-col items-center gap-1.5">
            <Qr text={url} label={t("room.qr", { url })} className="w-48 max-w-full" />
            <figcaption className="text-center text-muted text-sm">{t("room.qrHint")}</figcaption>
          </figure>
          <Share url={url} />
          <CopyLine
            text={url}
            words={{ copy: t("room.copy"), copied: t("room.copied"), failed: t("room.copyFailed") }}
          />
        </>
      )}
    </section>
  );
}

/** Only where the device has a share sheet: secure pages of phones, mostly. */
function Share({ url }: { readonly url: string }) {
  const t = useT();
  const [able, setAble] = useState(false);
  useEffect(() => setAble("share" in navigator), []);
  if (!able) return null;
  const share = () => {
    // Closing the sheet without sharing is no fault.
    navigator.share({ title: t("common.appName"), text: t("room.shareText"), url }).catch(() => undefined);
  };
  return (
    <Button tone="primary" size="lg" onClick={share}>
      {t("room.share")}
    </Button>
  );
}
