"use client";
import { useRouter } from "next/navigation";
import { type Locale, localeCookie } from "./locale";

/** Remembers a language and asks the server for this page in it; nothing on the page is lost. */
export function useSpeak(): (locale: Locale) => void {
  const router = useRouter();
  return (locale) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs https, and a home server has none
    document.cookie = localeCookie(locale);
    const url = new URL(location.href);
    if (url.searchParams.has("lang")) {
      url.searchParams.delete("lang");
      router.replace(`${url.pathname}${url.search}`, { scroll: false });
    }
    router.refresh();
  };
}
