import { argon2id as oracle } from 'hash-wasm';
import { expect, test } from 'vitest';
import { answerArgon2id, argon2id, isOutOfMemory } from './argon2id';
import type { KdfInput } from './kdf';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const MIB = 1024 * 1024;
const input: KdfInput = {
  secret: sodium.from_string('대한 correct 电池 staple'),
  salt: Uint8Array.from({ length: 16 }, (_, index) => index),
  parameters: { memoryBytes: 64 * MIB, passes: 3 },
};

function withFailure(thrown: unknown): typeof sodium {
  const crypto_pwhash = () => {
    throw thrown;
  };
  return { ...sodium, crypto_pwhash: crypto_pwhash };
}

test('the 64 bytes are those of hash-wasm', async () => {
  const expected = await oracle({
    password: input.secret,
    salt: input.salt,
    iterations: 3,
    parallelism: 1,
    memorySize: 64 * 1024,
    hashLength: 64,
    outputType: 'hex',
  });
  const derived = argon2id(sodium, input);
  expect(derived.ok && derived.value.use((bytes) => sodium.to_hex(bytes))).toBe(expected);
});

test('parameters out of bounds throw before libsodium is asked', () => {
  const parameters = { memoryBytes: 4096 * MIB, passes: 3 };
  const untouched = withFailure(new Error('was asked'));
  expect(() => argon2id(untouched, { ...input, parameters })).toThrow(RangeError);
});

test.each([
  new Error('invalid usage'),
  { message: '_malloc() failed', length: 1 },
  new RangeError('WebAssembly.Memory(): could not allocate memory'),
  new RangeError('Array buffer allocation failed'),
  new WebAssembly.RuntimeError('Aborted(OOM)'),
  new Error('std::bad_alloc'),
])('want of memory is a value: %s', (thrown) => {
  expect(argon2id(withFailure(thrown), input)).toEqual({ ok: false, error: { kind: 'out-of-memory' } });
});

test('libsodium really reports want of memory as it is recognised', () => {
  // More than WebAssembly can ever give: 2 GiB less what is in use.
  const memoryBytes = 2047 * MIB;
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
  let thrown: unknown;
  try {
    sodium.crypto_pwhash(64, input.secret, input.salt, 1, memoryBytes, algorithm);
  } catch (caught) {
    thrown = caught;
  }
  expect(thrown).toBeDefined();
  expect(isOutOfMemory(thrown)).toBe(true);
});

test.each([
  new TypeError('invalid salt length'),
  new Error('network'),
  new WebAssembly.RuntimeError('Aborted(CompileError: WebAssembly.instantiate(): Refused to compile)'),
  'Content Security Policy forbids it',
  undefined,
])('anything else is not taken for want of memory: %s', (thrown) => {
  expect(isOutOfMemory(thrown)).toBe(false);
});

test('other failures throw', () => {
  expect(() => argon2id(withFailure(new TypeError('bug')), input)).toThrow('bug');
});

test('the answer holds the key, and the copy of the secret is wiped', async () => {
  const secret = input.secret.slice();
  const answer = await answerArgon2id(loadSodium, { ...input, secret });
  expect(answer.kind === 'derived' && answer.bytes.length).toBe(64);
  expect(secret).toEqual(new Uint8Array(secret.length));
});

async function answerAfter(thrown: Error) {
  const secret = input.secret.slice();
  const answer = await answerArgon2id(() => Promise.reject(thrown), { ...input, secret });
  return { answer, secret };
}

test('the answer tells want of memory from failure, and the secret is wiped in both', async () => {
  const wiped = new Uint8Array(input.secret.length);
  expect(await answerAfter(new RangeError('could not allocate memory'))).toEqual({
    answer: { kind: 'out-of-memory' },
    secret: wiped,
  });
  expect(await answerAfter(new Error('no WebAssembly'))).toEqual({
    answer: { kind: 'failed', reason: 'no WebAssembly' },
    secret: wiped,
  });
});
