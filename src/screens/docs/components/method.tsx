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
