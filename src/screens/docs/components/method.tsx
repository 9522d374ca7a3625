const TONE: Readonly<Record<string, string>> = {
  GET: "bg-felt-600 text-text",
  POST: "bg-brass-400 text-ink",
  PUT: "bg-brass-700 text-brass-200",
  DELETE: "bg-oxblood text-cream-50",
};

/** A method as a small tag; its word says what it is, the colour only helps to find it. */
export function Method({ method }: { readonly method: string }) {
  return (
    <span
      className={`inline-block w-16 shrink-0 rounded-sm px-1.5 py-0.5 text-center font-semibold text-xs tracking-wide ${TONE[method] ?? ""}`}
    >
      {method}
    </span>
  );
}

/** Says of a summary that there is more behind it; turns when it is open. For a `details` of class `group`. */
export function Chevron() {
  return (
    <svg
      viewBox="0 0 12 12"
      className="size-3 shrink-0 fill-none stroke-2 stroke-brass-400 transition-transform group-open:rotate-90"
      aria-hidden="true"
    >
      <path d="M4 1.5 8.5 6 4 10.5" />
    </svg>
  );
}
