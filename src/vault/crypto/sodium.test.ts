import { createRequire } from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';
import { isWebAssembly, loadSodium } from './sodium';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('libsodium runs as WebAssembly and is the pinned version', async () => {
  const sodium = await loadSodium();
  expect(isWebAssembly(sodium)).toBe(true);
  expect(sodium.SODIUM_VERSION_STRING).toBe('1.0.22');
});

test('loading fails where WebAssembly is missing', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  await expect(loadSodium()).rejects.toThrow('WebAssembly is not available');
});

test('the asm.js fallback of the CommonJS build is recognised', async () => {
  const instantiate = () => Promise.reject(new Error('forbidden by policy'));
  vi.stubGlobal('WebAssembly', Object.create(WebAssembly, { instantiate: { value: instantiate } }));
  const fallback = createRequire(import.meta.url)('libsodium-wrappers-sumo') as {
    readonly ready: Promise<void>;
  };
  await fallback.ready;
  expect(isWebAssembly(fallback)).toBe(false);
});

test('an object without a core is no WebAssembly', () => {
  expect(isWebAssembly({})).toBe(false);
  expect(isWebAssembly({ libsodium: undefined })).toBe(false);
  expect(isWebAssembly({ libsodium: { _sodium_init: () => 0 } })).toBe(false);
});
