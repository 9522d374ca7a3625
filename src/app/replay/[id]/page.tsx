import type { Metadata } from "next";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { ReplayScreen } from "@/screens/replay/screen";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "replay");
  return { title: messages.replay?.pageTitle ?? null, robots: "noindex" };
}

/** `/replay/{hand_id}#a=7`: a closed hand, step by step. */
export default async function ReplayPage({ params, searchParams }: Props) {
  const { id } = await params;
  const spoken = await speak(searchParams, "common", "cards", "felt", "phone", "replay", "tv");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <ReplayScreen id={id} />
      </MessagesProvider>
    </div>
  );
}
