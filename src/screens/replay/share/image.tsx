import { ImageResponse } from "next/og";
import type { HandRow } from "@/contract/hands";
import { PIPS, readCard } from "@/ui/card/suits";
import { pictureOf } from "./facts";

const SIZE = { width: 1200, height: 630 };
/** The theme's colours by value: this is drawn on the server, where no stylesheet is. */
const COLOUR = {
  night: "#08120d",
  felt: "#11271d",
  brass: "#cfae70",
  gold: "#f0dfb8",
  text: "#f2ecdd",
  paper: "#fcf7ea",
  ink: "#1c1f1c",
  red: "#b4231f",
} as const;
/** A closed hand never changes. */
const CACHE = "public, max-age=3600";

/** A hand as a picture for a link's preview: board, pot and who won. `read` answers `GET /hands/{id}` as it answers anybody. */
export async function shareImage(
  request: Request,
  read: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const id = pathname.split("/").at(-2) ?? "";
  const answer = await read(new Request(`${origin}/hands/${encodeURIComponent(id)}`));
  if (!answer.ok) return new Response(null, { status: answer.status });
  // Answered by our own face, whose tests hold it to the contract.
  const row = (await answer.json()) as HandRow;
  return new ImageResponse(<Drawn row={row} />, { ...SIZE, headers: { "cache-control": CACHE } });
}

function Drawn({ row }: { readonly row: HandRow }) {
  const { number, board, pot, winners } = pictureOf(row);
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        alignItems: "center",
        justifyContent: "center",
        gap: 36,
        background: COLOUR.night,
        color: COLOUR.text,
        border: `6px solid ${COLOUR.brass}`,
      }}
    >
      <div
        style={{ fontSize: 36, color: COLOUR.brass, display: "flex" }}
      >{`Agent Poker · Hand ${number}`}</div>
      <div
        style={{ display: "flex", gap: 18, padding: "30px 84px", background: COLOUR.felt, borderRadius: 121 }}
      >
        {[0, 1, 2, 3, 4].map((slot) => (
          <Printed key={slot} card={board[slot] ?? null} />
        ))}
      </div>
      <div style={{ fontSize: 44, color: COLOUR.gold, display: "flex" }}>{`Pot ${pot}`}</div>
      <div style={{ display: "flex", flexDirection: "column", alignItems: "center", fontSize: 52 }}>
        {winners.map(({ name, amount }) => (
          <div key={name} style={{ display: "flex" }}>{`${name} wins ${amount}`}</div>
        ))}
      </div>
    </div>
  );
}

function Printed({ card }: { readonly card: string | null }) {
  const read = card === null ? null : readCard(card);
  const place = { width: 130, height: 182, borderRadius: 14, display: "flex" } as const;
  if (read === null) return <div style={{ ...place, border: `3px dashed ${COLOUR.brass}`, opacity: 0.4 }} />;
  const ink = read.suit === "H" || read.suit === "D" ? COLOUR.red : COLOUR.ink;
  return (
    <div
      style={{
        ...place,
        flexDirection: "column",
        alignItems: "center",
        justifyContent: "center",
        background: COLOUR.paper,
        color: ink,
        fontSize: 78,
        lineHeight: 1,
      }}
    >
      {read.rank}
      <svg width="74" height="74" viewBox="0 0 100 100" role="img" aria-label={read.suit}>
        <path d={PIPS[read.suit]} fill={ink} />
      </svg>
    </div>
  );
}
