import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { StoreApi } from "zustand/vanilla";
import { CATALOGUES } from "@/messages/catalogues";
import { LOCALES, type Locale } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";

/** Any part of the signed-in pages as markup, in a language. */
export const markup = <P extends object>(
  part: FunctionComponent<P>,
  props: P,
  locale: Locale = "en",
): string =>
  renderToStaticMarkup(
    <MessagesProvider locale={locale} messages={CATALOGUES[locale]}>
      {createElement(part, props)}
    </MessagesProvider>,
  );

/**
 * A store as it stands now: the server renders a store's first state, and these tests render what came of it. Its list goes along, where it
 * has one.
 */
export function nowOf<S extends StoreApi<unknown>>(store: S): S {
  const { list } = store as { readonly list?: StoreApi<unknown> };
  const now = { ...store, getInitialState: () => store.getState() };
  return list === undefined ? now : { ...now, list: nowOf(list) };
}

/** What a reader sees of markup, with the labels that are only heard. */
export function wordsOf(html: string): string {
  const labels = [...html.matchAll(/aria-(?:label|valuetext)="([^"]*)"/g)].map(([, label]) => label);
  return [html.replace(/<[^>]*>/g, " "), ...labels]
    .join(" ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");
}

/** Whether a part says something whole in every language: no key, no gap. */
export const gaps = <P extends object>(part: FunctionComponent<P>, props: P): string[] =>
  LOCALES.flatMap(
    (locale) =>
      wordsOf(markup(part, props, locale)).match(/[{}]|undefined|NaN|\b(?:my|style|common)\.\w+/g) ?? [],
  );
