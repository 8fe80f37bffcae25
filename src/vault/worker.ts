import {
  VAULT_CALLS,
  type VaultCallName,
  type VaultMessage,
  type VaultRequest,
} from '../contract/vault-calls';
import type { VaultStatus } from '../contract/vault-state';
import { Session } from './calls/session';
import { vaultStatus } from './calls/vault-status';
import { createVaultHandlers, type VaultHandlers } from './calls/vault-handlers';
import { createArgon2idWorkerKdf } from './crypto/start-argon2id';

// Wires the vault: one session, parsed calls in, messages out.
// The cryptography is half a megabyte: it loads while the window already asks what there is.
const handlers = import('./crypto/sodium')
  .then(({ loadSodium }) => loadSodium())
  .then((sodium) =>
    createVaultHandlers(
      new Session({
        sodium,
        ...createArgon2idWorkerKdf(),
        now: () => Date.now(),
        monotonicNow: () => performance.now(),
        emit: (event) => post({ event }),
      }),
    ),
  );

let isReady = false;
void handlers.then(() => {
  isReady = true;
});

self.addEventListener('message', ({ data }: MessageEvent<VaultRequest>) => {
  void answer(data).then(post);
});

async function answer({ callId, name, input }: VaultRequest): Promise<VaultMessage> {
  try {
    // Asked first of all, and nothing can be open yet: the answer need not wait for the cryptography to be loaded.
    if (name === 'vault.status' && !isReady) return { callId, output: await statusOfNothingOpen(input) };
    if (!isCallName(name)) throw new Error('unknown call');
    return { callId, output: await run(await handlers, name, input) };
  } catch {
    // The reason may quote what was typed: it stays here.
    return { callId, thrown: `the call ${isCallName(name) ? name : ''} failed` };
  }
}

function statusOfNothingOpen(input: unknown): Promise<VaultStatus> {
  return vaultStatus({ vault: undefined }, VAULT_CALLS['vault.status'].parse(input));
}

function run(all: VaultHandlers, name: VaultCallName, input: unknown): Promise<unknown> {
  // The parser and the handler are of one name: what the one returns is what the other takes.
  const handler = all[name] as (parsed: unknown) => Promise<unknown>;
  return handler(VAULT_CALLS[name].parse(input));
}

function isCallName(name: string): name is VaultCallName {
  return Object.hasOwn(VAULT_CALLS, name);
}

function post(message: VaultMessage): void {
  self.postMessage(message);
}
