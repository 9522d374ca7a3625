/** A personal link under the origin that phones in the room can reach; the key stays behind the #. */
export function reachableLink(link: string, origin: string): string {
  const { pathname, search, hash } = new URL(link);
  return `${origin}${pathname}${search}${hash}`;
}
