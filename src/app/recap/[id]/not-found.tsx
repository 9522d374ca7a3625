import { MessagesProvider } from "@/messages/react";
import { speak } from "@/messages/server";
import { NoTable } from "@/screens/replay/nowhere";

export default async function NotFound() {
  return (
    <MessagesProvider {...(await speak(undefined, "replay"))}>
      <NoTable />
    </MessagesProvider>
  );
}
