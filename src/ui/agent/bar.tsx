/** A share of 1 as a bar, for a glance down a list; the figure stands beside it or in its label. */
export function Bar({ share, className = "w-20" }: { readonly share: number; readonly className?: string }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
  return (
    <span
      aria-hidden="true"
      className={`inline-block h-1.5 overflow-hidden rounded-full bg-felt-600 ${className}`}
    >
      <span className="block h-full rounded-full bg-brass-400" style={{ width }} />
    </span>
  );
}
