import type { Metadata } from "next";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { MintScreen } from "@/screens/tv/mint/screen";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "tv");
  return { title: messages.tv?.title ?? null };
}

/** `/tv`: the big screen's way in. */
export default async function TvPage({ searchParams }: Props) {
  const spoken = await speak(searchParams, "common", "tv");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <MintScreen />
      </MessagesProvider>
    </div>
  );
}
