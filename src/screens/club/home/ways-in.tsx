"use client";
import { useT } from "@/messages/react";
import { PIPS, type Suit } from "@/ui/card/suits";

const DOORS = [
  { suit: "S", href: "/?mode=challenge", title: "home.doorChallenge", body: "home.doorChallengeBody" },
  { suit: "D", href: "/?mode=demo", title: "home.doorDemo", body: "home.doorDemoBody" },
  { suit: "C", href: "/tv", title: "home.doorTv", body: "home.doorTvBody" },
  { suit: "H", href: "/?mode=room", title: "home.doorRoom", body: "home.doorRoomBody" },
] as const;

const FRAME = "flex h-full flex-col gap-2 rounded-xl p-3.5 sm:flex-row sm:gap-4 sm:p-5";
const LIT = "bg-brass-400 text-ink shadow-press hover:bg-brass-300 active:bg-brass-500";
const QUIET = "bg-felt-800 shadow-pod ring-1 ring-felt-600 hover:bg-felt-700 hover:ring-brass-500";

/** The four doors of the house. One of them is the likeliest. */
export function WaysIn() {
  const t = useT();
  return (
    <nav aria-label={t("home.doors")}>
      <ul className="grid grid-cols-2 gap-2.5 sm:gap-4">
        {DOORS.map(({ suit, href, title, body }, place) => (
          <li key={suit}>
            <a href={href} className={`${FRAME} transition-colors ${place === 0 ? LIT : QUIET}`}>
              <Pip suit={suit} ink={place === 0 ? "fill-ink" : "fill-brass-400"} />
              <span className="flex flex-col gap-0.5">
                <span
                  className={`font-display text-xl leading-tight sm:text-2xl ${place === 0 ? "" : "text-brass-200"}`}
                >
                  {t(title)}
                </span>
                <span className={`max-sm:text-sm ${place === 0 ? "text-ink" : "text-muted"}`}>{t(body)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pip({ suit, ink }: { readonly suit: Suit; readonly ink: string }) {
  return (
    <svg viewBox="0 0 100 100" className={`size-7 shrink-0 sm:mt-0.5 sm:size-9 ${ink}`} aria-hidden="true">
      <path d={PIPS[suit]} />
    </svg>
  );
}
