/** Names requests in answers and logs: unique in this process, and very likely beyond it. Not a secret. */
export function createRequestIds(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}
