import type { Send } from "./store";

/** A call to our own server, by `fetch`. */
export const browserSend: Send = async ({ method, path, body, token, signal }) => {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: "application/json",
        ...(body === null ? {} : { "content-type": "application/json" }),
        ...(token === null ? {} : { "x-claim-token": token }),
      },
      body: body === null ? null : JSON.stringify(body),
      signal,
      cache: "no-store",
      credentials: "omit",
    });
    const text = await response.text();
    return { status: response.status, answer: text === "" ? null : JSON.parse(text) };
  } catch {
    // Nobody answered, the page is being left, or the answer was no JSON: to the reader it is all the same.
    return { status: 0, answer: null };
  }
};
