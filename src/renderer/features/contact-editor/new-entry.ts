/** Names an entry that is begun, so that a draft of it which comes after it was saved is not kept. */
export function newEntry(): string {
  return crypto.randomUUID();
}
