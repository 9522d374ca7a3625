import type { EndpointId } from "@/contract/paths";

/** What a handler answers, before headers. */
export type Reply =
  | { readonly kind: "json"; readonly status: number; readonly json: unknown }
  | { readonly kind: "bytes"; readonly status: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Text to keep, as it comes. */
  | {
      readonly kind: "file";
      readonly type: string;
      readonly name: string;
      readonly text: AsyncIterable<string>;
    }
  | { readonly kind: "empty"; readonly status: number }
  /** `cookies`: `Set-Cookie` lines. */
  | { readonly kind: "redirect"; readonly location: string; readonly cookies?: readonly string[] };

export const json = (status: number, value: unknown): Reply => ({ kind: "json", status, json: value });

/** Hears of every answer: for metrics. `endpoint` is null for a path that is nobody's. */
export type Observe = (endpoint: EndpointId | null, status: number, ms: number) => void;
