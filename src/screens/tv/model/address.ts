import type { TableId } from "@/contract/ids";

/** The address that a seat's QR code carries; the server turns it into the claim prompt. */
export const seatUrl = (origin: string, tableId: string, seat: number): string =>
  `${origin}/room/${tableId}?seat=${seat}`;

/** An origin as a person would type it: no scheme, no slash at the end. */
export const shortAddress = (origin: string): string =>
  origin.replace(/^https?:\/\//, "").replace(/\/+$/, "");

/** Whether an origin means "this very machine", and so nothing to anybody else's phone. */
export function isLoopback(origin: string): boolean {
  const host = /^https?:\/\/(\[[^\]]*\]|[^:/]+)/.exec(origin)?.[1] ?? "";
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    /^127\./.test(host) ||
    host === "[::1]" ||
    host === "0.0.0.0"
  );
}

/** Douglas Crockford's base 32: no letter that looks like a figure, and no case. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 80n;

/**
 * A table id (20 hex digits) as a code to read off a TV and type on a phone: 16 signs in four groups, `0F3A-9C21-77KD-2M4Q`. The same
 * 80 bits, not a shorter secret: whoever has the code has the link.
 */
export function tableCode(tableId: string): string {
  let bits = BigInt(`0x${tableId}`);
  let code = "";
  for (let place = 0n; place < BITS; place += 5n) {
    code = (DIGITS[Number(bits & 31n)] ?? "") + code;
    bits >>= 5n;
  }
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * The table id that somebody typed: a code of {@link tableCode} in any case, with any spacing, with O for 0 and I or L for 1; or the
 * 20 hex digits themselves; or the address of the table. Null for anything else.
 */
export function readTableCode(typed: string): string | null {
  const inAddress = /(?:\/room\/|[?&]tableId=)([0-9a-f]{20})(?![0-9a-f])/i.exec(typed)?.[1];
  if (inAddress !== undefined) return inAddress.toLowerCase();
  const signs = typed.replace(/[\s\-–—.]/g, "");
  if (/^[0-9a-f]{20}$/i.test(signs)) return signs.toLowerCase();
  const plain = signs.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  if (plain.length !== 16) return null;
  let bits = 0n;
  for (const sign of plain) {
    const digit = DIGITS.indexOf(sign);
    if (digit < 0) return null;
    bits = (bits << 5n) | BigInt(digit);
  }
  return bits.toString(16).padStart(20, "0");
}

/** A table id as the contract writes them (20 lower-case hex digits); null for anything else. */
export function readTableId(text: string | null | undefined): TableId | null {
  const id = text ?? "";
  return isTableId(id) ? id : null;
}

const isTableId = (text: string): text is TableId => /^[0-9a-f]{20}$/.test(text);
