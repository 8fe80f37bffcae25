import { expect, test } from 'vitest';
import { afterRaising } from './raise-kdf';

test('a change of keys begins only when no passphrase is being made costlier any more', async () => {
  const order: string[] = [];
  const { promise: raisingKdf, resolve } = deferred();
  const changing = afterRaising({ raisingKdf }, () => {
    order.push('changed');
    return Promise.resolve('answer');
  });
  await Promise.resolve();
  order.push('raised');
  resolve();
  expect(await changing).toBe('answer');
  expect(order).toEqual(['raised', 'changed']);
});

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve() };
}
