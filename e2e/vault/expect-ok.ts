import type { Result } from '../../src/domain/result';

/** What a call answered; throws if it failed. */
export function expectOk<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
