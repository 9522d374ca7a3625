"use client";
import { useT } from "@/messages/react";

const BAR = "animate-breathe rounded-lg bg-felt-800";

/** The layout of the table before anything is known of it. */
export function Skeleton() {
  const t = useT();
  return (
    <main className="phone room" aria-busy="true">
      <h1 className="sr-only">{t("phone.pageTitle")}</h1>
      <p className="sr-only" role="status">
        {t("common.loading")}
      </p>
      <div className="phone-head flex h-14 items-center">
        <div className={`h-6 w-28 ${BAR}`} />
      </div>
      <div className="phone-cards">
        <div className="phone-hand">
          {["left", "right"].map((side) => (
            <div key={side} className="card !bg-felt-800 animate-breathe" />
          ))}
        </div>
      </div>
      <div className="phone-info flex flex-col gap-3">
        <div className={`mx-auto h-7 w-48 ${BAR}`} />
        <div className={`h-16 w-full ${BAR}`} />
      </div>
      <div className="phone-dock">
        <div className={`h-16 w-full ${BAR}`} />
      </div>
    </main>
  );
}
