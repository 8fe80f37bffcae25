import { expect, test } from 'vitest';
import { randomId } from './random-id';
import { loadSodium } from './sodium';

test('an id is 128 bits in 22 characters of base64url, another each time', async () => {
  const sodium = await loadSodium();
  const ids = Array.from({ length: 1000 }, () => randomId(sodium));
  expect(ids.every((id) => /^[\w-]{21}[AQgw]$/u.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});
