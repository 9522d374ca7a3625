import type { CSSProperties } from "react";
import { type Place, POD, type Point, SAFE, STAGE } from "../model/places";

/** A length in stage units as CSS. */
export const u = (units: number): string => `calc(var(--u) * ${units})`;

/** Puts a thing's middle on a point of the stage. */
export const middleAt = (point: Point): CSSProperties => ({
  position: "absolute",
  left: u(point.x),
  top: u(point.y),
  transform: "translate(-50%, -50%)",
});

/** Hangs a thing by the edge that its place names, so that it grows inwards. */
export function hangAt({ at, hang }: Place): CSSProperties {
  switch (hang) {
    case "top":
      return { position: "absolute", left: u(at.x), top: u(at.y), transform: "translateX(-50%)" };
    case "bottom":
      return {
        position: "absolute",
        left: u(at.x),
        bottom: u(STAGE.height - at.y),
        transform: "translateX(-50%)",
      };
    case "left":
      return { position: "absolute", left: u(SAFE.left), top: u(at.y), transform: "translateY(-50%)" };
    case "right":
      return {
        position: "absolute",
        right: u(STAGE.width - at.x),
        top: u(at.y),
        transform: "translateY(-50%)",
      };
  }
}

/** Puts a seat's bet on its place, told from inside the pod that hangs at it, so that a list item holds all of its seat. */
export function betAt({ at, hang, bet }: Place): CSSProperties {
  const [dx, dy] = [bet.x - at.x, bet.y - at.y];
  const position = "absolute";
  switch (hang) {
    case "top":
      return { position, left: u(POD.width / 2 + dx), top: u(dy), transform: "translate(-50%, -50%)" };
    case "bottom":
      return { position, left: u(POD.width / 2 + dx), bottom: u(-dy), transform: "translate(-50%, 50%)" };
    case "left":
      return { position, left: u(dx), top: `calc(50% + ${u(dy)})`, transform: "translate(-50%, -50%)" };
    case "right":
      return { position, right: u(-dx), top: `calc(50% + ${u(dy)})`, transform: "translate(50%, -50%)" };
  }
}

/** The custom properties that a travelling thing starts from or ends at: its way in stage units. */
export function way(from: Point, to: Point): CSSProperties {
  const properties: Record<string, string> = { "--dx": u(to.x - from.x), "--dy": u(to.y - from.y) };
  return properties;
}
