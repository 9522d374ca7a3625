import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { type CrewView, crewViewOf, type Seating } from "./crew-view";

/** What the address asks for: a table that an agent opened, or an agent from the picker. */
export interface Wanted extends Seating {
  readonly tableId: TableId | null;
  readonly agent: string | null;
}

export type FoundCrew =
  | ({ readonly kind: "crew"; readonly crew: CrewView; readonly tableId: TableId | null } & Seating)
  /** Elsewhere: another mode's page, or the picker where the table's agent has no owner yet. */
  | { readonly kind: "go"; readonly path: string }
  | { readonly kind: "no_table" | "closed" | "no_crew" | "network" };

type Calls = Pick<Client, "getTable" | "listClubs">;

/** Finds out who sits at the table that is asked for. */
export async function findCrew(client: Calls, wanted: Wanted, signal: AbortSignal): Promise<FoundCrew> {
  const { tableId } = wanted;
  if (tableId === null) return ofAgent(client, wanted, wanted.agent ?? "", signal);
  const answer = await client.getTable({ params: { id: tableId }, signal });
  if (!answer.ok) return { kind: answer.status === 404 ? "no_table" : "network" };
  const { mode, seats, closed_at, expires_at, agent_id } = answer.data;
  if (closed_at !== null || Date.parse(expires_at) <= Date.now()) return { kind: "closed" };
  if (mode !== "challenge" && mode !== "demo")
    return { kind: "go", path: `/?mode=${mode}&tableId=${tableId}` };
  const found = await ofAgent(client, { mode, seats, tableId, agent: null }, agent_id ?? "", signal);
  if (found.kind === "no_crew") return { kind: "go", path: pickerOf({ mode, seats }) };
  return found;
}

/** The Agent Club picker for a table of this kind. */
export const pickerOf = ({ mode, seats }: Seating): string => `/?mode=${mode}&seats=${seats}`;

/** A game of this tab's own against an agent's crew. */
export const gameOf = (mode: Seating["mode"], agent: string, seats: number): string =>
  `${pickerOf({ mode, seats })}&agent=${encodeURIComponent(agent)}`;

async function ofAgent(client: Calls, wanted: Wanted, id: string, signal: AbortSignal): Promise<FoundCrew> {
  if (id === "") return { kind: "no_crew" };
  const answer = await client.listClubs({ query: { agent: id }, signal });
  // An address that names no agent at all is refused, not searched.
  if (!answer.ok) return { kind: answer.status === 400 ? "no_crew" : "network" };
  const agent = answer.data.agents.find((one) => one.id === id);
  if (agent === undefined) return { kind: "no_crew" };
  const { mode, seats, tableId } = wanted;
  return { kind: "crew", mode, seats, tableId, crew: crewViewOf(agent, wanted) };
}
