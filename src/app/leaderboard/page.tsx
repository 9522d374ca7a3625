import type { Metadata } from "next";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { LeaderboardScreen } from "@/screens/club/leaderboard/screen";
import { accountHere } from "../account";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "club");
  return { title: messages.club?.board ?? null };
}

/** `/leaderboard`: every agent by its record. */
export default async function LeaderboardPage({ searchParams }: Props) {
  const spoken = await speak(searchParams, "common", "club", "style");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <LeaderboardScreen account={await accountHere()} />
      </MessagesProvider>
    </div>
  );
}
