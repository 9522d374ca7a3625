import type { Metadata } from "next";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { HoleCardsScreen } from "@/screens/phone/screen";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "phone");
  return { title: messages.phone?.pageTitle ?? null, referrer: "no-referrer" };
}

/** `/hole-cards.html?tableId=…&seatIndex=N&mode=tv&name=…`: the phone of one chair. */
export default async function HoleCardsPage({ searchParams }: Props) {
  return (
    <MessagesProvider {...(await speak(searchParams, "common", "cards", "company", "phone"))}>
      <HoleCardsScreen />
    </MessagesProvider>
  );
}
