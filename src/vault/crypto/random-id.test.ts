import { expect, test } from 'vitest';
import { randomId } from './random-id';

test('an id is 128 bits in 22 characters of base64url, another each time', () => {
  const ids = Array.from({ length: 1000 }, () => randomId());
  expect(ids.every((id) => /^[\w-]{21}[AQgw]$/u.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});
