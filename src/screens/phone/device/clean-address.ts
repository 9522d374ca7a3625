/**
 * Puts an address without a secret in the bar, at once and for good: the framework's router keeps the address it started with, and would
 * bring it back with its next refresh. It listens to `replaceState` only after the page's first effects, and only without its own state.
 */
export function cleanAddress(address: string): void {
  history.replaceState(history.state, "", address);
  setTimeout(() => history.replaceState(null, "", address), 0);
}
