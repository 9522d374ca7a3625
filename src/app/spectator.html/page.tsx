import type { Metadata } from "next";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { SpectatorScreen } from "@/screens/spectator/screen";

const WORDS = ["cards", "company", "felt", "phone", "room", "settle", "spectator", "tv"] as const;

interface Search {
  readonly tableId?: string | string[];
  readonly [name: string]: string | string[] | undefined;
}
interface Props {
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "spectator");
  return { title: messages.spectator?.title ?? null };
}

/** `/spectator.html?tableId=…`: the read-only view of a table. */
export default async function SpectatorPage({ searchParams }: Props) {
  const { tableId } = await searchParams;
  return (
    <MessagesProvider {...(await speak(searchParams, "common", ...WORDS))}>
      <SpectatorScreen tableId={typeof tableId === "string" ? tableId : ""} />
    </MessagesProvider>
  );
}
