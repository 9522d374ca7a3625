import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { RecapScreen } from "@/screens/recap/screen";
import { idOf } from "@/screens/replay/model/address";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "replay");
  return { title: messages.replay?.recapTitle ?? null, robots: "noindex" };
}

/** `/recap/{table_id}`: an evening in hands. */
export default async function RecapPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (idOf(id) === null) notFound();
  const spoken = await speak(searchParams, "common", "cards", "company", "replay");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <RecapScreen id={id} />
      </MessagesProvider>
    </div>
  );
}
