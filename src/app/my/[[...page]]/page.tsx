import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { pageOf } from "@/screens/my/pages";
import { MyScreen } from "@/screens/my/screen";

interface Props {
  readonly params: Promise<{ readonly page?: string[] }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = pageOf((await params).page);
  const { messages } = await speak(searchParams, "my");
  return { title: (page === null ? null : messages.my?.[`page_${page}`]) ?? null };
}

/** `/my`, `/my/crew`, `/my/tables`, `/my/hands`, `/my/bearers`. */
export default async function MyOwnPage({ params, searchParams }: Props) {
  const page = pageOf((await params).page);
  if (page === null) notFound();
  const spoken = await speak(searchParams, "common", "cards", "style", "my");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <MyScreen page={page} />
      </MessagesProvider>
    </div>
  );
}
