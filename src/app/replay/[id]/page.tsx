import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { ownOrigin } from "@/lib/own-origin";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { idOf } from "@/screens/replay/model/address";
import { ReplayScreen } from "@/screens/replay/screen";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ id }, { messages }, head] = await Promise.all([params, speak(searchParams, "replay"), headers()]);
  const title = messages.replay?.pageTitle ?? null;
  const origin = ownOrigin(head);
  const url = `${origin}/replay/${encodeURIComponent(id)}/image.png`;
  const images = origin === null ? [] : [{ url, width: 1200, height: 630 }];
  return {
    title,
    robots: "noindex",
    openGraph: { ...(title === null ? {} : { title }), images },
    twitter: { card: "summary_large_image" },
  };
}

/** `/replay/{hand_id}#a=7`: a closed hand, step by step. */
export default async function ReplayPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (idOf(id) === null) notFound();
  const spoken = await speak(searchParams, "common", "cards", "felt", "phone", "replay", "tv");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <ReplayScreen id={id} />
      </MessagesProvider>
    </div>
  );
}
