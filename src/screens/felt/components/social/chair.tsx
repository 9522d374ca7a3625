"use client";
import { useT } from "@/messages/react";
import { PhoneOffIcon } from "@/ui/icon/icons";
import { BubbleWords } from "../../../talk/components/line";
import type { SeatedPod } from "../../../tv/model/seats";
import type { Place, Spot } from "../../model/places";
import { useChat, usePeople } from "./company";

/** What a room adds to a chair: a mark where its device gives no sign, and what its holder has just said. */
export function RoomChair({ pod, place }: { readonly pod: SeatedPod; readonly place: Place }) {
  return (
    <>
      <NoSign seat={pod.seat} />
      <Bubble seat={pod.seat} at={place.at} />
    </>
  );
}

function NoSign({ seat }: { readonly seat: number }) {
  const t = useT();
  const person = usePeople().find((one) => one.seat === seat);
  if (person === undefined || !person.away || person.own) return null;
  return (
    <span role="img" aria-label={t("company.noSign")} title={t("company.noSign")} className="felt-no-sign">
      <PhoneOffIcon />
    </span>
  );
}

/** Nearer to an edge than this, a bubble opens to the middle. */
const UPPER = 0.3;
const SIDE = 0.3;

/** Above a chair, or below one at the upper edge. */
function Bubble({ seat, at }: { readonly seat: number; readonly at: Spot }) {
  const bubble = useChat((state) => state.bubbles.find(({ message }) => message.seat_index === seat));
  if (bubble === undefined) return null;
  return (
    <div
      key={bubble.message.id}
      aria-hidden="true"
      data-below={at.y < UPPER ? "" : undefined}
      data-side={at.x < SIDE ? "left" : at.x > 1 - SIDE ? "right" : undefined}
      className="felt-bubble"
    >
      <BubbleWords message={bubble.message} lines={3} />
    </div>
  );
}
