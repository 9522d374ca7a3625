/** The code in a `move_url`'s fragment, for the device that opens it; null for any other fragment. */
export function moveCodeOf(hash: string): string | null {
  const code = new URLSearchParams(hash.replace(/^#/, "")).get("move");
  return code !== null && /^[\w-]{16,128}$/.test(code) ? code : null;
}
