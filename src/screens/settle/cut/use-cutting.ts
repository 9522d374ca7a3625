"use client";
import { useEffect, useRef, useState } from "react";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { browserStorage } from "@/hosts/browser/tab/keys";
import { pageClock } from "../../phone/device/clock";
import { newKey } from "../../phone/device/random";
import { createBillMemory } from "./memory";
import { type CutState, type Cutting, createCutting, type Proof } from "./store";

export interface CuttingNow {
  readonly cutting: Cutting;
  readonly state: CutState;
}

/** The table's bill as long as the caller is shown; null before the first look and where the id is none. */
export function useCutting(tableId: string, proof: () => Proof): CuttingNow | null {
  const [now, setNow] = useState<CuttingNow | null>(null);
  const latest = useRef(proof);
  useEffect(() => {
    latest.current = proof;
  });
  useEffect(() => {
    const id = tableIdOf(tableId);
    if (id === null) return;
    const cutting = createCutting({
      client: createClient({ baseUrl: "" }),
      tableId: id,
      proof: () => latest.current(),
      newKey,
      memory: createBillMemory(id, browserStorage()),
      clock: pageClock,
    });
    const hear = () => setNow({ cutting, state: cutting.store.getState() });
    const leave = cutting.store.subscribe(hear);
    hear();
    cutting.start();
    return () => {
      leave();
      cutting.stop();
    };
  }, [tableId]);
  return now;
}

// The form is what makes an id; whether there is such a table the server says.
const tableIdOf = (text: string): TableId | null => (/^[0-9a-f]{20}$/.test(text) ? (text as TableId) : null);
