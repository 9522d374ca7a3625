"use client";
import { useT } from "@/messages/react";
import { isLoopback, shortAddress, tableCode } from "../../model/address";
import { STAGE } from "../../model/places";
import { useTv } from "../context";
import { u } from "../units";

/** For those who cannot scan: where to go and what to type. Between the lower pods, or in the corner where a pod is in the way. */
export function Address(props: {
  readonly tableId: string;
  readonly origin: string;
  /** The lobby has room for large type and for words on the network. */
  readonly wide?: boolean;
}) {
  const t = useT();
  const seats = useTv((state) => state.view.seats.length);
  const { tableId, origin, wide = false } = props;
  const host = shortAddress(origin);
  const [name, port] = host.split(/:(?=\d+$)/);
  const code = tableCode(tableId);
  const corner = seats >= 8;
  // The corner is also where trouble is told, which goes first.
  const troubled = useTv((state) => state.view.badge !== null);
  if (corner && troubled) return null;
  const box = corner
    ? { left: u(96), width: u(270) }
    : { left: u(STAGE.width / 2 - (wide ? 236 : 216)), width: u(wide ? 472 : 432) };
  if (!wide || corner)
    return (
      <div
        className="absolute flex flex-col items-center justify-end text-center text-far-sm"
        style={{ ...box, bottom: u(58) }}
      >
        <p className="text-muted [overflow-wrap:anywhere]">
          {name}
          {port === undefined ? null : (
            <>
              <wbr />:{port}
            </>
          )}
        </p>
        <p className={`font-semibold text-brass-300 ${corner ? "" : "whitespace-nowrap"}`}>{code}</p>
      </div>
    );
  const large = host.length <= 21 ? "text-far-lg" : "text-far-sm";
  return (
    <div
      className="tv-plate absolute flex flex-col items-center px-4 py-4 text-center text-far-sm text-muted"
      style={{ ...box, bottom: u(54) }}
    >
      <p>{t("tv.typeAddress")}</p>
      <p className={`font-semibold text-text [overflow-wrap:anywhere] ${large}`}>{host}</p>
      <p>{t("tv.typeCode")}</p>
      <p className="whitespace-nowrap font-semibold text-brass-300 text-far-md">{code}</p>
      <Network origin={origin} />
    </div>
  );
}

/** Says whose address the codes carry, where the page itself was opened as localhost. */
function Network({ origin }: { readonly origin: string }) {
  const t = useT();
  if (!isLoopback(location.origin)) return null;
  return isLoopback(origin) ? (
    <p className="pt-2 text-balance text-warn">{t("tv.loopbackNote")}</p>
  ) : (
    <p className="pt-2 text-balance">{t("tv.lanNote")}</p>
  );
}
