import { createElement, type FunctionComponent, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { HostSnapshot } from "@/hosts/host";
import { createManualClock } from "@/lib/clock";
import { CATALOGUES } from "@/messages/catalogues";
import type { Locale } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { TvProvider } from "../components/context";
import { createTvStore } from "../store";
import { FakeHost } from "./fake-host";
import { SCENES } from "./scenes";

/** A scene by its name; a misspelt one fails the test that asked. */
export function scene(name: string): HostSnapshot {
  const found = SCENES[name];
  if (found === undefined) throw new Error(`no scene ${name}`);
  return found;
}

/** Markup is made of what a store began with: here that is what it holds now. */
export const asItIs = <S extends { getState(): unknown; getInitialState(): unknown }>(store: S): S => ({
  ...store,
  getInitialState: store.getState,
});

/** Any part of the screen as markup, in a language, over a host that says this snapshot; `before`: what it said first. */
export function markup<P extends object>(
  part: FunctionComponent<P>,
  props: P,
  snapshot: HostSnapshot,
  locale: Locale = "en",
  before: HostSnapshot | null = null,
): string {
  const host = new FakeHost(before ?? snapshot);
  const store = asItIs(createTvStore(host, true, createManualClock()));
  if (before !== null) host.say(snapshot);
  return inWords(<TvProvider store={store}>{createElement(part, props)}</TvProvider>, locale);
}

/** Anything as markup, with the words of a language. */
export const inWords = (node: ReactNode, locale: Locale): string =>
  renderToStaticMarkup(
    <MessagesProvider locale={locale} messages={CATALOGUES[locale]}>
      {node}
    </MessagesProvider>,
  );

/** What a reader sees of markup: its text, and the labels of its pictures. */
export function wordsOf(html: string): string {
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  return [html.replace(/<[^>]*>/g, " "), ...labels]
    .join(" ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");
}

/** How often a piece of text occurs. */
export const count = (html: string, piece: string): number => html.split(piece).length - 1;
