import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { NoHand } from "@/screens/replay/nowhere";

export default async function NotFound() {
  return (
    <MessagesProvider {...(await speak(undefined, "replay"))}>
      <NoHand />
    </MessagesProvider>
  );
}
