"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { PhoneOffIcon } from "@/ui/icon/icons";
import type { Chair, LobbyView } from "../../view";
import { Elsewhere } from "../seat/elsewhere";

/** Seated, before the first hand: who sits where, and who may start. */
export function Lobby(props: {
  readonly view: LobbyView;
  readonly onStart: () => void;
  readonly onTakeBack: () => void;
}) {
  const { view, onStart, onTakeBack } = props;
  const t = useT();
  return (
    <main className="contents">
      <div className="phone-cards !content-start !place-items-stretch gap-5 pt-3">
        <div className="mx-auto w-full max-w-136 animate-rise">
          <h1 className="font-display text-4xl text-brass-200 leading-tight">{t("phone.seated")}</h1>
          <p className="mt-2 text-lg text-muted leading-relaxed">{t("phone.seatedLead")}</p>
        </div>
        <Chairs chairs={view.chairs} />
      </div>
      <div className="phone-dock">
        {view.elsewhere === null ? (
          <Start start={view.start} onStart={onStart} />
        ) : (
          <Elsewhere elsewhere={view.elsewhere} onTakeBack={onTakeBack} />
        )}
      </div>
    </main>
  );
}

/** The chairs in order, each with its holder's name as it comes and goes. */
function Chairs({ chairs }: { readonly chairs: readonly Chair[] }) {
  const t = useT();
  return (
    <ul className="mx-auto grid w-full max-w-136 grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-2">
      {chairs.map((chair) => (
        <li
          key={chair.seatIndex}
          className={`flex min-h-16 min-w-0 items-center gap-3 rounded-xl px-3 py-2 ${tone(chair)}`}
        >
          <span
            className={`grid size-9 shrink-0 place-items-center rounded-full font-semibold ${chair.name === null ? "bg-felt-900 text-muted" : "bg-brass-500 text-ink"}`}
          >
            {t.format.number(chair.seatIndex + 1)}
          </span>
          <span className="min-w-0 flex-1 leading-tight">
            <span
              className={`line-clamp-2 break-words ${chair.name === null ? "text-muted" : "font-semibold"}`}
            >
              {chair.name ?? t("phone.freeChair")}
            </span>
            <Tag chair={chair} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const tone = (chair: Chair): string => {
  if (chair.own) return "bg-felt-800 ring-2 ring-brass-400";
  return chair.name === null ? "ring-1 ring-felt-700 ring-dashed" : "bg-felt-800 ring-1 ring-felt-600";
};

function Tag({ chair }: { readonly chair: Chair }) {
  const t = useT();
  if (chair.own) return <span className="block text-brass-300 text-sm">{t("phone.you")}</span>;
  if (chair.name === null) return null;
  if (!chair.fresh)
    return (
      <span className="flex items-center gap-1 text-sm text-warn [&_svg]:size-4">
        <PhoneOffIcon />
        {t("common.away")}
      </span>
    );
  return chair.agent ? <span className="block text-muted text-sm">{t("common.agent")}</span> : null;
}

function Start({ start, onStart }: { readonly start: LobbyView["start"]; readonly onStart: () => void }) {
  const t = useT();
  if (start.kind === "yours")
    return (
      <div className="flex flex-col gap-2">
        <p className="text-center text-muted" role="status">
          {start.enabled ? t("phone.playersIn", { count: start.players }) : t("phone.startNeeds")}
        </p>
        <Button
          tone="primary"
          size="lg"
          className="min-h-16 w-full text-xl"
          disabled={!start.enabled || start.sending}
          onClick={onStart}
        >
          {t(start.sending ? "phone.starting" : "phone.startGame")}
        </Button>
      </div>
    );
  const waiting = start.kind === "theirs" && start.name !== null;
  return (
    <p className="flex min-h-16 items-center justify-center gap-3 text-center text-lg" role="status">
      <span className="size-2.5 shrink-0 animate-breathe rounded-full bg-brass-400" aria-hidden="true" />
      <span className="min-w-0 break-words">
        {start.kind === "signaled"
          ? t("phone.startSignaled")
          : waiting
            ? t("phone.waitingFor", { name: start.name ?? "" })
            : t("phone.waitingForStart")}
      </span>
    </p>
  );
}
