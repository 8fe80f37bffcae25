import type { CDPSession, Page } from '@playwright/test';

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string; readonly url: string };
}

interface Received {
  readonly sessionId: string;
  readonly message: string;
}

const GARBAGE_FIRST = { id: 1, method: 'HeapProfiler.collectGarbage' };
const USAGE = { id: 2, method: 'Runtime.getHeapUsage' };

/** The bytes that live in the JavaScript heap of the vault worker, after its garbage was collected. */
export async function workerHeapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const usedSize = await askWorker(session);
    await session.send('HeapProfiler.collectGarbage');
    return usedSize;
  } finally {
    await session.detach();
  }
}

// A worker that was ended may still be listed, and never answers: whoever answers is the one that works.
async function askWorker(session: CDPSession): Promise<number> {
  const answered = new Promise<number>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }: Attached) => {
      if (!targetInfo.url.endsWith('/vault-worker.js')) return;
      for (const question of [GARBAGE_FIRST, USAGE])
        void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(question) });
    });
    session.on('Target.receivedMessageFromTarget', ({ message }: Received) => {
      const { id, result } = JSON.parse(message) as Answer;
      if (id === USAGE.id) resolve(result?.usedSize ?? 0);
    });
  });
  const how = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', how);
  return answered;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}
