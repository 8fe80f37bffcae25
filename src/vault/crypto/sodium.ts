import sodium from 'libsodium-wrappers-sumo';

export type Sodium = typeof sodium;

/**
 * Loads libsodium; every other function of this folder is handed the result. Rejects if WebAssembly is not what runs:
 * the asm.js fallback needs 60 times as long for a key derivation, and nobody would know why.
 */
export async function loadSodium(): Promise<Sodium> {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is not available');
  await sodium.ready;
  if (!isWebAssembly(sodium)) throw new Error('libsodium does not run as WebAssembly');
  return sodium;
}

/** Is the core a WebAssembly module? The engine shows its functions as native, those of a JavaScript build as source. */
export function isWebAssembly(loaded: object): boolean {
  const core: unknown = Reflect.get(loaded, 'libsodium');
  if (typeof core !== 'object' || core === null) return false;
  const start: unknown = Reflect.get(core, '_sodium_init');
  return typeof start === 'function' && /\[native code\]/u.test(Function.prototype.toString.call(start));
}
