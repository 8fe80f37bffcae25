import { assertNever } from '../../domain/assert-never';
import { err, ok } from '../../domain/result';
import { isOutOfMemory, type Argon2idAnswer } from './argon2id';
import { assertAcceptable, type KdfDep, type KdfInput } from './kdf';
import { SecretBytes } from './secret-bytes';

/** The part of Trusted Types that is used here; the compiler's libraries do not know it. */
interface ScriptUrlPolicy {
  /** In truth a TrustedScriptURL; the Worker constructor is typed for strings. */
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypesFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

declare const trustedTypes: TrustedTypesFactory | undefined;

const ARGON2ID_WORKER = '/argon2id-worker.js';

/**
 * Runs each derivation in a worker that is ended as soon as it has answered, so that its memory is given back. Call it
 * once: the policy `durumi` can be made only once in a realm. `deriveKey` rejects if the worker cannot run at all.
 */
export function createArgon2idWorkerKdf(): KdfDep {
  const url = trustedWorkerUrl();
  return {
    deriveKey: async (input) => {
      assertAcceptable(input);
      const answer = await askWorker(url, input);
      switch (answer.kind) {
        case 'derived':
          return ok(SecretBytes.take(answer.bytes));
        case 'out-of-memory':
          return err(answer);
        case 'failed':
          throw new Error(`key derivation failed: ${answer.reason}`);
        default:
          return assertNever(answer);
      }
    },
  };
}

function trustedWorkerUrl(): string {
  if (typeof trustedTypes === 'undefined') return ARGON2ID_WORKER;
  const policy = trustedTypes.createPolicy('durumi', {
    createScriptURL: (url) => {
      if (url !== ARGON2ID_WORKER) throw new TypeError('not a script of this application');
      return url;
    },
  });
  return policy.createScriptURL(ARGON2ID_WORKER);
}

function askWorker(url: string, input: KdfInput): Promise<Argon2idAnswer> {
  const worker = new Worker(url, { type: 'module', name: 'argon2id' });
  return new Promise<Argon2idAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Argon2idAnswer>) => resolve(data));
    worker.addEventListener('messageerror', () => resolve({ kind: 'failed', reason: 'unreadable answer' }));
    worker.addEventListener('error', ({ message }) =>
      resolve(isOutOfMemory(message) ? { kind: 'out-of-memory' } : { kind: 'failed', reason: message }),
    );
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
