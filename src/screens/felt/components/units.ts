import type { CSSProperties } from "react";
import type { Spot } from "../model/places";

/** Puts a thing's middle on a spot of the felt. */
export const middleAt = ({ x, y }: Spot): CSSProperties => ({
  position: "absolute",
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  transform: "translate(-50%, -50%)",
});

/** The way from one spot to another, as custom properties in lengths of the felt. */
export function way(from: Spot, to: Spot): CSSProperties {
  const properties: Record<string, string> = {
    "--dx": `${(to.x - from.x) * 100}cqw`,
    "--dy": `${(to.y - from.y) * 100}cqh`,
  };
  return properties;
}
