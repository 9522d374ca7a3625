/** The signed-in pages, by the name in their address: `/my` and `/my/<name>`. */
export const MY_PAGES = ["overview", "crew", "tables", "hands", "bearers"] as const;
export type MyPage = (typeof MY_PAGES)[number];

export const pathOf = (page: MyPage): string => (page === "overview" ? "/my" : `/my/${page}`);

/** The page that the rest of an address names; null where it names none. */
export function pageOf(parts: readonly string[] | undefined): MyPage | null {
  const [name = "overview", ...more] = parts ?? [];
  if (more.length > 0 || (parts?.length === 1 && name === "overview")) return null;
  return MY_PAGES.find((page) => page === name) ?? null;
}
