import { Cloth } from "../table/table";

/** The real layout with nobody at it, for the time before the crew is known. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <main className="felt room" data-shape="wide" aria-busy="true">
      <div className="felt-head">
        <div className="mt-2 h-7 w-44 animate-breathe rounded-lg bg-felt-800" />
      </div>
      <div className="felt-cloth">
        <div className="felt-stage">
          <Cloth />
          <h1 className="absolute inset-x-0 top-[44%] text-center font-display text-2xl text-brass-300">
            {label}
          </h1>
        </div>
      </div>
      <div className="felt-dock">
        <div className="mx-auto h-14 max-w-5xl animate-breathe rounded-lg bg-felt-800" />
      </div>
    </main>
  );
}
