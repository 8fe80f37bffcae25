import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Argon2idAnswer } from './argon2id';
import type { KdfInput } from './kdf';
import { createArgon2idWorkerKdf } from './start-argon2id';

const input: KdfInput = {
  secret: Uint8Array.of(1, 2, 3),
  salt: new Uint8Array(16),
  parameters: { memoryBytes: 64 * 1024 * 1024, passes: 3 },
};

/** Stands in for the browser's Worker, which Node does not have. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  static answer: (worker: FakeWorker) => void = () => undefined;
  readonly url: unknown;
  readonly options: unknown;
  received: unknown;
  terminations = 0;

  constructor(url: unknown, options: unknown) {
    super();
    this.url = url;
    this.options = options;
    FakeWorker.started.push(this);
  }

  postMessage(message: unknown): void {
    this.received = message;
    queueMicrotask(() => FakeWorker.answer(this));
  }

  terminate(): void {
    this.terminations += 1;
  }
}

function answerWith(answer: Argon2idAnswer): void {
  FakeWorker.answer = (worker) => worker.dispatchEvent(new MessageEvent('message', { data: answer }));
}

function failWith(message: string): void {
  FakeWorker.answer = (worker) => worker.dispatchEvent(Object.assign(new Event('error'), { message }));
}

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a derivation starts one module worker, hands it the input and ends it', async () => {
  answerWith({ kind: 'derived', bytes: Uint8Array.of(4, 5) });
  const derived = await createArgon2idWorkerKdf().deriveKey(input);
  expect(derived.ok && derived.value.use((bytes) => [...bytes])).toEqual([4, 5]);
  const [worker, ...others] = FakeWorker.started;
  expect(others).toEqual([]);
  expect(worker?.url).toBe('/argon2id-worker.js');
  expect(worker?.options).toMatchObject({ type: 'module' });
  expect(worker?.received).toEqual(input);
  expect(worker?.terminations).toBe(1);
});

test('every derivation gets a worker of its own', async () => {
  answerWith({ kind: 'derived', bytes: new Uint8Array(64) });
  const { deriveKey } = createArgon2idWorkerKdf();
  await deriveKey(input);
  await deriveKey(input);
  expect(FakeWorker.started.map(({ terminations }) => terminations)).toEqual([1, 1]);
});

test('want of memory is a value, told by the worker or by its death', async () => {
  const { deriveKey } = createArgon2idWorkerKdf();
  answerWith({ kind: 'out-of-memory' });
  expect(await deriveKey(input)).toEqual({ ok: false, error: { kind: 'out-of-memory' } });
  failWith('RangeError: could not allocate memory');
  expect(await deriveKey(input)).toEqual({ ok: false, error: { kind: 'out-of-memory' } });
  expect(FakeWorker.started.map(({ terminations }) => terminations)).toEqual([1, 1]);
});

test('a worker that cannot load or fails rejects instead of blaming the passphrase or the memory', async () => {
  const { deriveKey } = createArgon2idWorkerKdf();
  failWith('script not found');
  await expect(deriveKey(input)).rejects.toThrow('script not found');
  answerWith({ kind: 'failed', reason: 'no WebAssembly' });
  await expect(deriveKey(input)).rejects.toThrow('no WebAssembly');
  FakeWorker.answer = (worker) => worker.dispatchEvent(new Event('messageerror'));
  await expect(deriveKey(input)).rejects.toThrow('unreadable');
  expect(FakeWorker.started.map(({ terminations }) => terminations)).toEqual([1, 1, 1]);
});

test('parameters out of bounds start no worker', async () => {
  const { deriveKey } = createArgon2idWorkerKdf();
  const parameters = { memoryBytes: 4 * 1024 ** 3, passes: 3 };
  await expect(deriveKey({ ...input, parameters })).rejects.toThrow(RangeError);
  expect(FakeWorker.started).toEqual([]);
});

test('the Trusted Types policy is made once and knows one address only', async () => {
  const made: { name: string; createScriptURL: (url: string) => string }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, { createScriptURL }: { createScriptURL: (url: string) => string }) => {
      made.push({ name, createScriptURL });
      return { createScriptURL: (url: string) => ({ trusted: createScriptURL(url) }) };
    },
  });
  answerWith({ kind: 'derived', bytes: new Uint8Array(64) });
  const { deriveKey } = createArgon2idWorkerKdf();
  await deriveKey(input);
  await deriveKey(input);
  expect(made.map(({ name }) => name)).toEqual(['durumi']);
  expect(FakeWorker.started[0]?.url).toEqual({ trusted: '/argon2id-worker.js' });
  expect(() => made[0]?.createScriptURL('/argon2id-worker.js?x')).toThrow(TypeError);
  expect(() => made[0]?.createScriptURL('https://example.org/argon2id-worker.js')).toThrow(TypeError);
});
