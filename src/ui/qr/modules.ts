import { create } from "qrcode";

/** Light border that a reader needs around the symbol, in modules (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4;

export interface QrMatrix {
  /** Modules a side, quiet zone not counted. */
  readonly size: number;
  readonly dark: (x: number, y: number) => boolean;
}

const LEVELS = ["H", "Q", "M"] as const;

/**
 * Encodes a text in the smallest symbol that holds it, then takes the strongest correction that still fits that size:
 * large modules carry further across a room than spare redundancy does. Throws if the text exceeds version 40.
 */
export function qrMatrix(text: string): QrMatrix {
  const smallest = create(text, { errorCorrectionLevel: "L" });
  const stronger = LEVELS.map((level) => fitting(text, level, smallest.version)).find(
    (code) => code !== null,
  );
  const { modules } = stronger ?? smallest;
  return { size: modules.size, dark: (x, y) => modules.get(y, x) === 1 };
}

function fitting(text: string, errorCorrectionLevel: (typeof LEVELS)[number], version: number) {
  try {
    return create(text, { errorCorrectionLevel, version });
  } catch {
    return null;
  }
}

/** The dark modules as one path, one rectangle a horizontal run, quiet zone included in the coordinates. */
export function qrPath(matrix: QrMatrix): string {
  let path = "";
  for (let y = 0; y < matrix.size; y++) {
    for (let x = 0; x < matrix.size; x++) {
      if (!matrix.dark(x, y)) continue;
      let run = 1;
      while (x + run < matrix.size && matrix.dark(x + run, y)) run++;
      path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return path;
}
