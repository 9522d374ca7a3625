/** A paragraph of the document, its code marked as code. */
export function Prose({ text, className = "" }: { readonly text: string; readonly className?: string }) {
  return (
    <p className={`max-w-3xl text-pretty ${className}`}>
      {text.split(/(`[^`]+`)/).map((piece, place) =>
        piece.startsWith("`") ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
          <code key={place} className="rounded-xs bg-felt-800 px-1 font-mono text-[0.9em] text-brass-200">
            {piece.slice(1, -1)}
          </code>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
