import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { expect, test } from 'vitest';
import { aeadOpen, aeadSeal } from './aead';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';

const sodium = await loadSodium();

test.each([0, 1, 63, 64, 65, 255, 256, 1024, 4096, 1024 * 1024])(
  'the ciphertext of %i bytes is the one of @noble/ciphers, both ways',
  (size) => {
    const rawKey = sodium.randombytes_buf(32);
    const key = SecretBytes.take(rawKey);
    const nonce = sodium.randombytes_buf(24);
    const binding = sodium.randombytes_buf(size % 50);
    const message = sodium.randombytes_buf(size);
    const expected = xchacha20poly1305(rawKey, nonce, binding).encrypt(message);
    const sealed = aeadSeal(sodium, key, { nonce, binding, message });
    expect(Buffer.from(expected).equals(sealed)).toBe(true);
    const opened = aeadOpen(sodium, key, { nonce, binding, message: expected });
    expect(opened && Buffer.from(opened).equals(message)).toBe(true);
  },
);

// draft-irtf-cfrg-xchacha-03, appendix A.3.1
test('the vector of the XChaCha draft comes out', () => {
  const key = SecretBytes.take(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index));
  const sealed = aeadSeal(sodium, key, {
    nonce: Uint8Array.from({ length: 24 }, (_, index) => 0x40 + index),
    binding: sodium.from_hex('50515253c0c1c2c3c4c5c6c7'),
    message: sodium.from_string(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    ),
  });
  expect(sodium.to_hex(sealed.slice(0, 16))).toBe('bd6d179d3e83d43b9576579493c0e939');
  expect(sodium.to_hex(sealed.slice(-16))).toBe('c0875924c1c7987947deafd8780acf49');
});

test('an altered message opens to nothing, a wiped key and a bad nonce are bugs that throw', () => {
  const key = SecretBytes.take(new Uint8Array(32));
  const input = { nonce: new Uint8Array(24), binding: new Uint8Array(0), message: new Uint8Array(20) };
  expect(aeadOpen(sodium, key, input)).toBeUndefined();
  expect(() => aeadOpen(sodium, key, { ...input, nonce: new Uint8Array(12) })).toThrow('nonce');
  key.wipe();
  expect(() => aeadOpen(sodium, key, input)).toThrow('wiped');
  expect(() => aeadSeal(sodium, key, input)).toThrow('wiped');
});
