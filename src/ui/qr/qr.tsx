import { useMemo } from "react";
import { QUIET_ZONE, qrMatrix, qrPath } from "./modules";

export interface QrProps {
  readonly text: string;
  /** What a screen reader says, the address included. */
  readonly label: string;
  readonly className?: string;
}

/** A QR code as SVG: ink on cream paper, quiet zone kept inside the paper's edge. */
export function Qr({ text, label, className = "" }: QrProps) {
  const { side, path } = useMemo(() => {
    const matrix = qrMatrix(text);
    return { side: matrix.size + 2 * QUIET_ZONE, path: qrPath(matrix) };
  }, [text]);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={`aspect-square rounded-md bg-cream-50 fill-ink ${className}`}
    >
      <path d={path} />
    </svg>
  );
}
