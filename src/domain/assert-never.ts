/** Ends a switch over a union: the compiler proves that no case is missing. Throws if a value from outside slipped in. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
