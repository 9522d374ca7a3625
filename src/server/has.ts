import { answer } from "./house";

/** Whether the API has anything at a path, for pages that show it: only a 404 says that there is nothing. */
export async function has(path: string): Promise<boolean> {
  const { status } = await answer(new Request(`http://localhost${path}`));
  return status !== 404;
}
