import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeHeaderCopy, openCopiedGeneration, parseHeaderCopy } from './header-copy';
import { createVaultKey, deriveVaultKeys } from './key-ring';
import { randomId } from './random-id';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const keys = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
const vaultId = randomId();
const headerBytes = sodium.from_string('{"magic":"durumi-vault"}');

test('header and generation come out as they went in, up to the largest number', () => {
  for (const generation of [0, 1, 2 ** 53 - 1]) {
    const bytes = encodeHeaderCopy(sodium, keys, { vaultId, headerBytes, generation });
    const copy = parseHeaderCopy(bytes);
    expect(copy?.headerBytes).toEqual(headerBytes);
    expect(copy && openCopiedGeneration(sodium, keys, { vaultId, state: copy.state })).toBe(generation);
  }
});

test('a copy of another vault or of other keys tells no generation', () => {
  const { state = new Uint8Array() } =
    parseHeaderCopy(encodeHeaderCopy(sodium, keys, { vaultId, headerBytes, generation: 7 })) ?? {};
  expect(openCopiedGeneration(sodium, keys, { vaultId: randomId(), state })).toBeUndefined();
  const others = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
  expect(openCopiedGeneration(sodium, others, { vaultId, state })).toBeUndefined();
});

test('junk is no copy and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((json) => sodium.from_string(json)),
      ),
      (junk) => {
        expect(parseHeaderCopy(junk)).toBeUndefined();
      },
    ),
  );
});
