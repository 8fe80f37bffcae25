import { afterEach, expect, test, vi } from 'vitest';
import type { Argon2idAnswer } from './argon2id';
import type { KdfInput } from './kdf';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the worker answers one message with the key and moves it', async () => {
  const scope = new EventTarget();
  const answered = new Promise<readonly [Argon2idAnswer, { transfer?: readonly ArrayBuffer[] }]>(
    (resolve) => {
      vi.stubGlobal(
        'self',
        Object.assign(scope, {
          postMessage: (answer: Argon2idAnswer, options: object) => resolve([answer, options]),
        }),
      );
    },
  );
  await import('./argon2id-worker');
  const input: KdfInput = {
    secret: Uint8Array.of(1, 2, 3),
    salt: new Uint8Array(16),
    parameters: { memoryBytes: 64 * 1024 * 1024, passes: 3 },
  };
  scope.dispatchEvent(new MessageEvent('message', { data: input }));
  const [answer, options] = await answered;
  expect(answer.kind).toBe('derived');
  expect(options.transfer).toEqual([answer.kind === 'derived' ? answer.bytes.buffer : undefined]);
});
