/** A piece of text, with the address that it leads to where it is one that may be opened. */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

/** Payment apps and the web; nothing that could run here (bars: Attacks). */
const SCHEMES = new Set(["http:", "https:", "weixin:", "alipays:", "venmo:", "paypal:"]);
const CANDIDATE = /(?:https?|weixin|alipays|venmo|paypal):\/\/[^\s<>"'`，。；！？、（）【】]+/giu;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}]+$/;

/** The address as it may be opened, or null: another scheme, no address at all, or one that names a user. */
export function safeHref(text: string): string | null {
  const trimmed = text.trim();
  if (!/^[a-z]+:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!SCHEMES.has(url.protocol)) return null;
  // https://bank.example@evil.example looks like the bank.
  return url.username === "" && url.password === "" ? url.href : null;
}

/** Cuts a text at its addresses. All pieces together are the text. */
export function linked(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const plain = (upTo: number) => {
    if (upTo > end) pieces.push({ text: text.slice(end, upTo), href: null });
    end = upTo;
  };
  for (const match of text.matchAll(CANDIDATE)) {
    const found = match[0].replace(TRAILING, "");
    const href = safeHref(found);
    if (href === null) continue;
    plain(match.index);
    pieces.push({ text: found, href });
    end = match.index + found.length;
  }
  plain(text.length);
  return pieces;
}
