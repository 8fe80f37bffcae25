import { expect, test } from 'vitest';
import { afterRaising } from './raise-kdf';

test('a change of keys begins only when no passphrase is being made costlier any more', async () => {
  const order: string[] = [];
  const raisingKdf = Promise.resolve()
    .then(() => Promise.resolve())
    .then(() => {
      order.push('raised');
    });
  const answer = await afterRaising({ raisingKdf }, () => {
    order.push('changed');
    return Promise.resolve('answer');
  });
  expect(answer).toBe('answer');
  expect(order).toEqual(['raised', 'changed']);
});
