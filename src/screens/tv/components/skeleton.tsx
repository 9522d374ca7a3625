import { Cloth } from "./felt/cloth";

/** The real layout with nothing in it, for the time before the table is known: rail, cloth, and six places. Needs no script. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <main aria-busy="true" aria-label={label}>
      <Cloth />
      {["tl", "tr", "r", "br", "bl", "l"].map((corner) => (
        <div key={corner} className={`tv-ghost tv-ghost-${corner} animate-breathe`} />
      ))}
      <h1 className="absolute inset-x-0 top-1/2 -translate-y-1/2 text-center font-display text-brass-300 text-far-xl">
        {label}
      </h1>
    </main>
  );
}
