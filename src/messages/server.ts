import { cookies, headers } from "next/headers";
import { messagesOf } from "./catalogues";
import { chooseLocale, LOCALE_COOKIE, type Locale } from "./locale";
import type { Messages, Namespace } from "./types";

/** A page's `searchParams`, awaited or not. */
interface Search {
  readonly lang?: string | readonly string[] | undefined;
  readonly [name: string]: string | readonly string[] | undefined;
}

/**
 * The reader's language in a server component: `?lang=` (give the page's `searchParams`; a layout has none), then the cookie, then
 * `Accept-Language`. Makes its caller render per request.
 */
export async function resolveLocale(search?: Search | Promise<Search>): Promise<Locale> {
  const [jar, head, query] = await Promise.all([cookies(), headers(), search]);
  const asked = query?.lang;
  return chooseLocale({
    lang: typeof asked === "string" ? asked : asked?.[0],
    cookie: jar.get(LOCALE_COOKIE)?.value,
    accept: head.get("accept-language"),
  });
}

/** Locale and words for a `MessagesProvider`: `<MessagesProvider {...await speak(searchParams, "common", "phone")}>`. */
export async function speak(
  search: Search | Promise<Search> | undefined,
  ...namespaces: readonly Namespace[]
): Promise<{ readonly locale: Locale; readonly messages: Messages }> {
  const locale = await resolveLocale(search);
  return { locale, messages: messagesOf(locale, namespaces) };
}
