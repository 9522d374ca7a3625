import type { PlaystylePart } from "@/contract/agents";

/** One of the house's own agents: its slug is its id, so that links to it hold. */
export interface Seed {
  readonly id: string;
  readonly name: string;
  readonly crew: readonly string[];
  readonly style: PlaystylePart;
  /** By seat, where a bot has a character of its own. */
  readonly seats?: Readonly<Record<number, PlaystylePart>>;
}

const style = (
  aggression: number,
  tightness: number,
  bluff_frequency: number,
  cbet_rate: number,
  commitment: number,
): PlaystylePart => ({ aggression, tightness, bluff_frequency, cbet_rate, commitment });

const MANIAC = style(0.97, 0.05, 0.95, 0.9, 0.8);
const ROCK = style(0.1, 0.95, 0.05, 0.3, 0.2);
const STATION = style(0.05, 0.15, 0.1, 0.25, 0.95);

/** A dozen crews, each another game: names of nobody and of no company. */
export const SEEDS: readonly Seed[] = [
  {
    id: "level-crossing",
    name: "Level Crossing",
    crew: ["Signal", "Sleeper", "Switchman", "Platform 9", "Gauge", "Lantern", "Boxcar", "Siding", "Caboose"],
    // Neutral all over: the crew to measure oneself against.
    style: {},
  },
  {
    id: "night-ferry",
    name: "Night Ferry",
    crew: [
      "Fender",
      "Halyard",
      "Stern Light",
      "Gangway",
      "Tide Table",
      "Buoy",
      "Fog Horn",
      "Ballast",
      "Keel",
    ],
    style: style(0.8, 0.75, 0.45, 0.65, 0.5),
    seats: { 6: MANIAC },
  },
  {
    id: "paper-tiger",
    name: "Paper Tiger",
    crew: [
      "Crease",
      "Origami",
      "Confetti",
      "Carbon Copy",
      "Blotter",
      "Foolscap",
      "Deckle",
      "Watermark",
      "Pulp",
    ],
    style: style(0.85, 0.25, 0.9, 0.75, 0.4),
  },
  {
    id: "old-harbour",
    name: "Old Harbour",
    crew: ["Bollard", "Breakwater", "Capstan", "Anchor", "Pilot", "Quay", "Mooring", "Lighthouse", "Dredger"],
    style: ROCK,
    seats: { 4: style(0.6, 0.7, 0.5, 0.6, 0.5) },
  },
  {
    id: "brass-band",
    name: "Brass Band",
    crew: [
      "Cornet",
      "Tuba",
      "Snare",
      "Euphonium",
      "Flugelhorn",
      "Cymbal",
      "Trombone",
      "Bass Drum",
      "Triangle",
    ],
    style: MANIAC,
    seats: { 8: ROCK },
  },
  {
    id: "bread-oven",
    name: "Bread Oven",
    crew: ["Rye", "Crumb", "Sourdough", "Bagel", "Crust", "Poppy", "Brioche", "Pretzel", "Zwieback"],
    style: STATION,
  },
  {
    id: "slow-lantern",
    name: "Slow Lantern",
    crew: ["Wick", "Ember", "Tallow", "Glimmer", "Dusk", "Snuffer", "Moth", "Afterglow", "Taper"],
    style: style(0.25, 0.8, 0.2, 0.4, 0.35),
    seats: { 3: style(0.75, 0.8, 0.4, 0.7, 0.5) },
  },
  {
    id: "salt-marsh",
    name: "Salt Marsh",
    crew: ["Curlew", "Sandpiper", "Heron", "Reed", "Mudlark", "Teal", "Samphire", "Bittern", "Plover"],
    style: style(0.3, 0.2, 0.3, 0.4, 0.65),
  },
  {
    id: "wind-up-toys",
    name: "Wind-Up Toys",
    crew: [
      "Tin Duck",
      "Top",
      "Jumping Jack",
      "Music Box",
      "Drummer",
      "Robot 3",
      "Carousel",
      "Yo-Yo",
      "Spring",
    ],
    style: style(0.5, 0.15, 0.6, 0.55, 0.55),
    seats: { 0: MANIAC, 5: ROCK, 7: STATION },
  },
  {
    id: "chess-cafe",
    name: "Chess Café",
    crew: [
      "Gambit",
      "Zugzwang",
      "Fianchetto",
      "En Passant",
      "Rook",
      "Tempo",
      "Endgame",
      "Stalemate",
      "Castle",
    ],
    style: style(0.65, 0.9, 0.35, 0.6, 0.45),
  },
  {
    id: "weather-desk",
    name: "Weather Desk",
    crew: ["Drizzle", "Cumulus", "Squall", "Heat Haze", "Frost", "Isobar", "Gale", "Rainbow", "Sleet"],
    // Six characters at one table: for learning to tell them apart.
    style: style(0.5, 0.5, 0.5, 0.5, 0.5),
    seats: {
      0: STATION,
      1: style(0.8, 0.8, 0.4, 0.65, 0.5),
      2: MANIAC,
      3: style(0.2, 0.3, 0.3, 0.4, 0.6),
      4: ROCK,
      5: style(0.85, 0.3, 0.7, 0.75, 0.5),
    },
  },
  {
    id: "short-fuse",
    name: "Short Fuse",
    crew: ["Sparkler", "Rocket", "Banger", "Fizz", "Catherine", "Firefly", "Cracker", "Flare", "Match"],
    style: style(0.95, 0.5, 0.65, 0.85, 0.3),
  },
];
