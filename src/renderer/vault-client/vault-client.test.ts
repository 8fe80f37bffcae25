import { expect, test } from 'vitest';
import type { VaultRequest } from '../../contract/vault-calls';
import { createVaultClient } from './vault-client';

/** Answers every call with its name, as the worker would, and counts how often it was started. */
function echo() {
  let starts = 0;
  const start = () => {
    starts += 1;
    const { port1, port2 } = new MessageChannel();
    port2.addEventListener('message', ({ data }: MessageEvent<VaultRequest>) => {
      if (data.name === 'vault.lock') port2.postMessage({ event: { kind: 'changed' } });
      port2.postMessage({ callId: data.callId, output: data.name });
    });
    port1.start();
    port2.start();
    // A port has what a client uses of a worker.
    return port1 as unknown as Worker;
  };
  return { start, starts: () => starts };
}

test('the worker starts with the first call, and once', async () => {
  const worker = echo();
  const client = createVaultClient(worker.start);
  client.onEvent(() => undefined);
  expect(worker.starts()).toBe(0);
  const answers = await Promise.all([client.call('vault.status', {}), client.call('draft.read', {})]);
  expect(answers).toEqual(['vault.status', 'draft.read']);
  expect(worker.starts()).toBe(1);
});

test('whoever listened before the worker started hears of its events, until told not to', async () => {
  const client = createVaultClient(echo().start);
  const heard: string[] = [];
  const stop = client.onEvent(({ kind }) => heard.push(kind));
  await client.call('vault.lock', {});
  expect(heard).toEqual(['changed']);
  stop();
  await client.call('vault.lock', {});
  expect(heard).toEqual(['changed']);
});
