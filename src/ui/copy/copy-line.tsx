"use client";
import { Button } from "../button/button";
import { useCopy } from "./use-copy";

/** One line to take elsewhere, whole at any width, with a button that copies it and says so. */
export function CopyLine(props: {
  readonly text: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string };
}) {
  const [said, copy] = useCopy(() => props.text);
  return (
    <div className="flex flex-col gap-2 rounded-lg bg-felt-950 p-3 ring-1 ring-felt-600 sm:flex-row sm:items-center sm:gap-4 sm:py-2 sm:pl-4">
      <code className="min-w-0 grow select-all break-words font-mono text-brass-200 text-sm leading-relaxed">
        {props.text}
      </code>
      <Button onClick={copy} className="shrink-0">
        {said === "copied" ? props.words.copied : props.words.copy}
      </Button>
      <span role="status" className="sr-only">
        {said === null ? "" : props.words[said]}
      </span>
    </div>
  );
}
