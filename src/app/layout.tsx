import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { LOCALE_TAGS } from "@/messages/locale";
import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { OldBrowser } from "@/ui/old-browser/old-browser";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Agent Poker", template: "%s · Agent Poker" },
  manifest: "/manifest.webmanifest",
  appleWebApp: { title: "Agent Poker", statusBarStyle: "black-translucent" },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: "#060d0a",
  colorScheme: "dark",
};

/** Language, common words and the tokens for every page; and what a browser shows that is too old for them. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, messages } = await speak(undefined, "common", "home");
  const { home, ...rest } = messages;
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={LOCALE_TAGS[locale]}>
      <body>
        <MessagesProvider locale={locale} messages={rest}>
          {children}
        </MessagesProvider>
        {home === undefined ? null : (
          <OldBrowser
            title={home.oldTitle}
            body={home.oldBody}
            noScript={{ title: home.noScriptTitle, body: home.noScriptBody }}
            nonce={nonce}
          />
        )}
      </body>
    </html>
  );
}
