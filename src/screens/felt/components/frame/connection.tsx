"use client";
import { useT } from "@/messages/react";
import { useFelt } from "../context";

/** What is wrong with the connection, or that another screen deals. The place is a live region and stays. */
export function Connection() {
  const t = useT();
  const badge = useFelt((state) => state.view.badge);
  return (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-0 top-16 z-20 flex justify-center px-4"
    >
      {badge === null ? null : (
        <p className="animate-rise rounded-xl bg-felt-950 px-4 py-2 text-center font-medium text-warn ring-1 ring-warn">
          {badge === "mirror" ? t("felt.mirror") : t(`common.${badge}`)}
        </p>
      )}
    </div>
  );
}
