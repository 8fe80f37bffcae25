import type {
  VaultCallName,
  VaultEvent,
  VaultInput,
  VaultMessage,
  VaultOutputs,
  VaultRequest,
} from '../../contract/vault-calls';

/** The window's side of the vault: typed calls, and events that never hold a name or a note. */
export interface VaultClient {
  /** Rejects only for a bug; expected failures are part of the output. */
  readonly call: <Name extends VaultCallName>(
    name: Name,
    input: VaultInput<Name>,
  ) => Promise<VaultOutputs[Name]>;
  /** Listens until the returned function is called. */
  readonly onEvent: (listener: (event: VaultEvent) => void) => () => void;
}

interface PendingCall {
  readonly resolve: (output: never) => void;
  readonly reject: (reason: Error) => void;
}

/** Speaks the contract with the vault worker, which starts with the first call. */
export function createVaultClient(startWorker: () => Worker): VaultClient {
  const pending = new Map<number, PendingCall>();
  const listeners = new Set<(event: VaultEvent) => void>();
  let lastCallId = 0;
  let started: Worker | undefined;
  const worker = () => (started ??= listenTo(startWorker(), { pending, listeners }));

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        lastCallId += 1;
        pending.set(lastCallId, { resolve, reject });
        worker().postMessage({ callId: lastCallId, name, input } satisfies VaultRequest);
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Waiting {
  readonly pending: Map<number, PendingCall>;
  readonly listeners: ReadonlySet<(event: VaultEvent) => void>;
}

function listenTo(worker: Worker, { pending, listeners }: Waiting): Worker {
  worker.addEventListener('message', ({ data }: MessageEvent<VaultMessage>) => {
    if ('event' in data) {
      for (const listener of listeners) listener(data.event);
      return;
    }
    const call = pending.get(data.callId);
    pending.delete(data.callId);
    if ('thrown' in data) call?.reject(new Error(data.thrown));
    else call?.resolve(data.output as never);
  });
  worker.addEventListener('error', () => {
    for (const call of pending.values()) call.reject(new Error('the vault worker stopped'));
    pending.clear();
  });

  return worker;
}
