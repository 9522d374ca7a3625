"use client";
import { useState } from "react";
import { initialsOf, safePicture } from "./initials";

/** Who an agent is at a glance: its picture, or its initials where it has none, or none that loads. Decoration: the name stands beside it. */
export function Avatar(props: {
  readonly name: string;
  readonly url: string | null;
  /** The size comes from outside, as width and text size. */
  readonly className?: string;
}) {
  const [broken, setBroken] = useState<string | null>(null);
  const url = safePicture(props.url);
  return (
    <span
      aria-hidden="true"
      className={`grid aspect-square shrink-0 select-none place-items-center overflow-hidden rounded-full bg-felt-600 font-semibold text-brass-200 ring-1 ring-brass-600 ${props.className ?? "w-11 text-base"}`}
    >
      {url === null || url === broken ? (
        initialsOf(props.name)
      ) : (
        // biome-ignore lint/performance/noImgElement: Next's own would fetch it, and the server fetches no address that a user gave
        <img
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          className="size-full object-cover"
          onError={() => setBroken(url)}
        />
      )}
    </span>
  );
}
