import { expect, test } from 'vitest';
import { err, ok } from '../../domain/result';
import { joinParts } from './join-parts';
import { keysOfEpoch } from './key-ring';
import type { SlotDeps } from './key-slot';
import { createNextEpoch } from './next-epoch';
import { createVaultSecrets, openVaultKey, openVaultSecrets } from './opening';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';
import { encodeHeader, parseHeader, type VaultHeader } from './vault-header';

const sodium = await loadSodium();
const kdf = { memoryBytes: 64 * 1024 * 1024, passes: 3 };
const recoveryEntropy = sodium.randombytes_buf(16);
const oldSecret = { kind: 'passphrase', text: 'known to somebody' } as const;
const newSecret = { kind: 'passphrase', text: 'known to nobody' } as const;

/** A key derivation without its cost. */
const deps: SlotDeps = {
  sodium,
  deriveKey: ({ secret, salt, parameters }) => {
    const message = joinParts([secret, salt, parameters.memoryBytes, parameters.passes]);
    return Promise.resolve(ok(SecretBytes.take(sodium.crypto_generichash(64, message, null))));
  },
};

async function rotate() {
  const created = await createVaultSecrets(deps, { passphrase: oldSecret.text, recoveryEntropy, kdf });
  if (!created.ok) throw new Error(created.error.kind);
  const { header, keys: former, caseworker } = created.value;
  const opened = await openVaultKey(deps, { header, secret: oldSecret });
  if (!opened.ok) throw new Error(opened.error.kind);
  const next = await createNextEpoch(deps, {
    header,
    vaultKey: opened.value.vaultKey,
    caseworker,
    passphrase: newSecret.text,
    recoveryEntropy: sodium.randombytes_buf(16),
    kdf,
  });
  if (!next.ok) throw new Error(next.error.kind);
  return { former, next: next.value };
}

const { former, next } = await rotate();
const headerBytes = encodeHeader(sodium, next.keys, next.header);

function hexOf(secret: SecretBytes | undefined): string | undefined {
  return secret?.use((bytes) => sodium.to_hex(bytes));
}

test('the new secret opens the keys of both epochs, the former one nothing', async () => {
  const opened = await openVaultSecrets(deps, { headerBytes, secret: newSecret });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { keys } = opened.value;
  expect(keys.epoch).toBe(2);
  expect(hexOf(keys.records)).toBe(hexOf(next.keys.records));
  expect(hexOf(keysOfEpoch(keys, 1)?.records)).toBe(hexOf(former.records));
  expect(hexOf(keys.records)).not.toBe(hexOf(former.records));
  const closed = await openVaultSecrets(deps, { headerBytes, secret: oldSecret });
  expect(closed).toEqual({ ok: false, error: { kind: 'wrong-secret' } });
});

test('without the former key the header opens to one epoch', async () => {
  const { former: _former, ...header } = next.header;
  const opened = await openVaultSecrets(deps, {
    headerBytes: encodeHeader(sodium, next.keys, header),
    secret: newSecret,
  });
  expect(opened.ok && opened.value.keys.before).toBeUndefined();
  expect(opened.ok).toBe(true);
});

test('a header with two epochs is read back as it was written', () => {
  expect(parseHeader(headerBytes)).toEqual({ ok: true, value: next.header });
});

test.each(['wrapped', 'nonce', 'vaultKeyCommitment'] as const)(
  'another %s of the former key makes the header unreadable, even to whoever has the key',
  async (field) => {
    const { former: wrapped } = next.header;
    if (wrapped === undefined) throw new Error('no former key');
    const changed = { ...wrapped, [field]: wrapped[field].map((byte) => byte ^ 1) };
    const forged: VaultHeader = { ...next.header, former: changed };
    const opened = await openVaultSecrets(deps, {
      headerBytes: encodeHeader(sodium, next.keys, forged),
      secret: newSecret,
    });
    expect(opened).toEqual({ ok: false, error: { kind: 'header-unreadable' } });
  },
);

test('a former epoch that is not the one before cannot be written', () => {
  const { former: wrapped } = next.header;
  if (wrapped === undefined) throw new Error('no former key');
  for (const epoch of [0, 2, 3]) {
    const forged = { ...next.header, former: { ...wrapped, epoch } };
    expect(() => encodeHeader(sodium, next.keys, forged)).toThrow(RangeError);
  }
});

test('without memory there is no next epoch', async () => {
  const poor: SlotDeps = { sodium, deriveKey: () => Promise.resolve(err({ kind: 'out-of-memory' })) };
  const opened = await openVaultKey(deps, { header: next.header, secret: newSecret });
  if (!opened.ok) throw new Error(opened.error.kind);
  const outcome = await createNextEpoch(poor, {
    header: next.header,
    vaultKey: opened.value.vaultKey,
    caseworker: 'A'.repeat(22),
    passphrase: 'x',
    recoveryEntropy,
    kdf,
  });
  expect(outcome).toEqual({ ok: false, error: { kind: 'out-of-memory' } });
});
