"use client";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { LOCALE_TAGS, type Locale, localeCookie } from "./locale";
import { createT, type T } from "./t";
import type { Messages } from "./types";

const Context = createContext<{ readonly t: T; readonly messages: Messages } | null>(null);

/**
 * Gives its children a language. Providers nest: an inner one of the same locale adds its namespaces to the outer one's, so that a
 * layout gives the common words and each page its own. One of another locale (`?lang=`) starts afresh: a page names all it needs.
 */
export function MessagesProvider(props: {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly children?: ReactNode;
}) {
  const outer = useContext(Context);
  const { locale, messages } = props;
  const value = useMemo(() => {
    const merged = outer?.t.locale === locale ? { ...outer.messages, ...messages } : messages;
    return { t: createT(merged, locale), messages: merged };
  }, [outer, locale, messages]);
  const around = outer?.t.locale;
  useEffect(() => {
    if (around === undefined || around === locale) return;
    // The page was asked for in another language (`?lang=`) than its layout could know: say so, and keep to it.
    document.documentElement.lang = LOCALE_TAGS[locale];
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we serve
    document.cookie = localeCookie(locale);
  }, [around, locale]);
  return <Context value={value}>{props.children}</Context>;
}

/** The `t` of the nearest provider. Throws outside of any: a page without words is a broken page. */
export function useT(): T {
  const value = useContext(Context);
  if (value === null) throw new Error("useT needs a MessagesProvider above it");
  return value.t;
}
