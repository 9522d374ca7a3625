import { ERRORS } from "@/contract/errors";
import type { Failure } from "@/services/failure";
import { type Addressed, errorBody } from "../error-body";
import { commonHeaders } from "./headers";
import type { Reply } from "./reply";

/** A handler's answer as a response, with the headers that every answer has. */
export function respond(reply: Reply, to: Addressed): Response {
  const headers = { ...commonHeaders(to.origin), "x-request-id": to.requestId };
  switch (reply.kind) {
    case "json":
      return jsonResponse(reply.status, reply.json, headers);
    case "bytes":
      return new Response(reply.bytes, {
        status: reply.status,
        headers: {
          ...headers,
          "content-type": "application/json",
          "content-length": String(reply.bytes.length),
        },
      });
    case "file":
      return new Response(streamOf(reply.text), {
        status: 200,
        headers: {
          ...headers,
          "content-type": reply.type,
          "content-disposition": `attachment; filename="${reply.name}"`,
        },
      });
    case "empty":
      return new Response(null, { status: reply.status, headers });
    case "redirect": {
      const answer = new Response(null, { status: 302, headers: { ...headers, location: reply.location } });
      for (const cookie of reply.cookies ?? []) answer.headers.append("set-cookie", cookie);
      return answer;
    }
  }
}

/** A refusal as decision 9 wants it: JSON, always; a 429 says when to come back. */
export function refuse(
  failure: Failure,
  to: Addressed,
  more: Readonly<Record<string, string>> = {},
): Response {
  return jsonResponse(ERRORS[failure.code].status, errorBody(failure, to), {
    ...commonHeaders(to.origin),
    ...more,
    "x-request-id": to.requestId,
    ...(failure.retryAfter === undefined ? {} : { "retry-after": String(failure.retryAfter) }),
  });
}

function jsonResponse(status: number, value: unknown, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...headers, "content-type": "application/json" },
  });
}

/** Encodes text as it is asked for: a table's day of hands never lies in memory as a whole. */
function streamOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = text[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      let part = await parts.next();
      // A pull that brings nothing would be the last one.
      while (!part.done && part.value === "") part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await parts.return?.();
    },
  });
}
