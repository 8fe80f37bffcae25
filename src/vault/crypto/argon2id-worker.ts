import { answerArgon2id } from './argon2id';
import type { KdfInput } from './kdf';
import { loadSodium } from './sodium';

// WebAssembly memory never shrinks, so a key derivation gets a worker of its own, which its starter ends.
self.addEventListener('message', ({ data }: MessageEvent<KdfInput>) => {
  void answerArgon2id(loadSodium, data).then((answer) =>
    // Moved, not copied: the ended worker must not leave the key behind.
    self.postMessage(answer, answer.kind === 'derived' ? { transfer: [answer.bytes.buffer] } : {}),
  );
});
