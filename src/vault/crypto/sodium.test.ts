import { execFileSync } from 'node:child_process';
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

// In a process of its own: the fallback leaves a rejection behind that nobody handles.
const FALLBACK = `
  process.on('unhandledRejection', () => {});
  WebAssembly.instantiate = () => Promise.reject(new Error('forbidden by policy'));
  const sodium = require('libsodium-wrappers-sumo');
  sodium.ready.then(() => console.log(Function.prototype.toString.call(sodium.libsodium._sodium_init)));
`;

test('the asm.js fallback of the CommonJS build would be recognised by its source', () => {
  const source = execFileSync(process.execPath, ['-e', FALLBACK], { encoding: 'utf8' });
  expect(source).toContain('function');
  expect(source).not.toContain('[native code]');
});

test('an object without a core is no WebAssembly', () => {
  expect(isWebAssembly({})).toBe(false);
  expect(isWebAssembly({ libsodium: undefined })).toBe(false);
  expect(isWebAssembly({ libsodium: { _sodium_init: () => 0 } })).toBe(false);
});
