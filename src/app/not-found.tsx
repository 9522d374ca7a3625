import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { NowhereScreen } from "@/screens/club/nowhere";

/** Any address that is none of ours. */
export default async function NotFound() {
  return (
    <MessagesProvider {...(await speak(undefined, "common", "home"))}>
      <NowhereScreen />
    </MessagesProvider>
  );
}
