import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type FunctionComponent } from "react";
import type { Locale } from "@/messages/locale";
import { inWords } from "../../tv/testing/render";

const still = () => {};
const ROUTER = { back: still, forward: still, refresh: still, push: still, replace: still, prefetch: still };

/** A part of the site as markup, in a language, on a page that can be asked for again in another. */
export const part = <P extends object>(of: FunctionComponent<P>, props: P, locale: Locale = "en"): string =>
  inWords(
    <AppRouterContext value={{ ...ROUTER, bfcacheId: "" }}>{createElement(of, props)}</AppRouterContext>,
    locale,
  );
