import type { Metadata } from "next";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { askedOf } from "@/screens/pair/model";
import { PairScreen } from "@/screens/pair/screen";
import { accountHere } from "../account";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { messages } = await speak(searchParams, "pair");
  return { title: messages.pair?.title ?? null, referrer: "no-referrer", robots: { index: false } };
}

/** `/pair.html?code=…`: where an agent's owner lets it in, or not. */
export default async function PairPage({ searchParams }: Props) {
  const spoken = await speak(searchParams, "common", "pair");
  return (
    <div lang={LOCALE_TAGS[spoken.locale]} className="contents">
      <MessagesProvider {...spoken}>
        <PairScreen asked={askedOf(await searchParams)} account={await accountHere()} />
      </MessagesProvider>
    </div>
  );
}
