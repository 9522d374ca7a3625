"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { createClient } from "@/client/client";
import { type Club, type ClubStore, createClub } from "./club";

/** The club of this page's own server, fetched when the page opens and tried again when the network is back. */
export function useClub(limit?: number): Club & Pick<ClubStore, "open" | "goOn"> {
  const [club] = useState(() => createClub(createClient({ baseUrl: "" }), limit));
  useEffect(() => {
    const open = () => void club.open();
    open();
    addEventListener("online", open);
    return () => removeEventListener("online", open);
  }, [club]);
  return { ...useStore(club.store), open: club.open, goOn: club.goOn };
}
