"use client";
import { useEffect, useState } from "react";
import { createClient } from "@/client/client";
import { readAddress } from "../address";
import { browserMemory } from "../memory";
import { createPhone, type Phone } from "../store";
import { cleanAddress } from "./clean-address";
import { pageClock } from "./clock";
import { newKey } from "./random";
import { createTableApi } from "./table-api";

/** `nowhere`: the address names no table. */
export type Setup = Phone | "nowhere" | null;

/** The page's brain, made from the address and from what the phone remembers; null during the first paint. Awake while the page is seen. */
export function usePhone(): Setup {
  const [setup, setSetup] = useState<Setup>(null);
  useEffect(() => {
    const made = assemble();
    setSetup(made);
    return made === "nowhere" ? undefined : attend(made);
  }, []);
  return setup;
}

function assemble(): Exclude<Setup, null> {
  const { tableId, seatIndex, name, token, clean } = readAddress(location.href);
  if (tableId === null) return "nowhere";
  const memory = browserMemory();
  const kept = memory.claim(tableId, seatIndex);
  const seat = seatIndex ?? kept?.seat_index ?? 0;
  const claim = token ?? kept?.claim_token ?? null;
  if (token !== null) {
    const safe = memory.keepClaim(tableId, { seat_index: seat, claim_token: token });
    // Where nothing is kept, a reload needs the token again: then the fragment keeps it, which goes to no server.
    cleanAddress(safe ? clean : `${clean}#${new URLSearchParams({ claim_token: token })}`);
  }
  return createPhone({
    api: createTableApi(createClient({ baseUrl: "" }), tableId, seat),
    clock: pageClock,
    memory,
    tableId,
    seatIndex: seat,
    name: name ?? memory.name(tableId),
    token: claim,
    newKey,
  });
}

/** Awake while the page can be seen: also after the back-forward cache, a locked phone and a lost network. */
function attend(phone: Phone): () => void {
  const look = () => (document.visibilityState === "visible" ? phone.wake() : phone.sleep());
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted) look();
  };
  const online = () => phone.network(true);
  const offline = () => phone.network(false);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", restored);
  addEventListener("pagehide", phone.sleep);
  addEventListener("online", online);
  addEventListener("offline", offline);
  look();
  if (!navigator.onLine) offline();
  return () => {
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pageshow", restored);
    removeEventListener("pagehide", phone.sleep);
    removeEventListener("online", online);
    removeEventListener("offline", offline);
    phone.sleep();
  };
}
