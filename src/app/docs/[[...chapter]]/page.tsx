import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { createT } from "@/messages/t";
import { chapterAt, DocsScreen } from "@/screens/docs/screen";
import { accountHere } from "../../account";

interface Props {
  readonly params: Promise<{ readonly chapter?: string[] }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [slug] = (await params).chapter ?? [];
  const { messages } = await speak(searchParams, "docs");
  return { title: (slug === undefined ? messages.docs?.title : chapterAt(slug)?.title) ?? null };
}

/** `/docs` and its chapters: the reference, from the OpenAPI document. */
export default async function DocsPage({ params, searchParams }: Props) {
  const { chapter: path = [] } = await params;
  const [slug] = path;
  const chapter = slug === undefined ? null : chapterAt(slug);
  if (path.length > 1 || (slug !== undefined && chapter === null)) notFound();
  const spoken = await speak(searchParams, "common", "cards", "docs");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <DocsScreen
          chapter={chapter}
          account={await accountHere()}
          t={createT(spoken.messages, spoken.locale)}
        />
      </MessagesProvider>
    </div>
  );
}
