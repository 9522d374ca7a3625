import type { Metadata } from "next";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { SettleScreen } from "@/screens/settle/screen";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "settle");
  return { title: messages.settle?.pageTitle ?? null, referrer: "no-referrer", robots: "noindex" };
}

/** `/settle/{id}?as=Name#key`: a bill. The key is a fragment and never gets here. */
export default async function SettlePage({ params, searchParams }: Props) {
  const { id } = await params;
  const spoken = await speak(searchParams, "common", "settle");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <SettleScreen id={id} />
      </MessagesProvider>
    </div>
  );
}
