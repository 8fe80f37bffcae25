import type { CDPSession, Page } from '@playwright/test';

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string; readonly url: string };
}

interface Received {
  readonly sessionId: string;
  readonly message: string;
}

/** The bytes that live in the JavaScript heap of the vault worker, after its garbage was collected. */
export async function workerHeapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const worker = await attachToWorker(session);
    await ask(session, worker, { id: 1, method: 'HeapProfiler.collectGarbage' });
    const { usedSize } = await ask(session, worker, { id: 2, method: 'Runtime.getHeapUsage' });
    await session.send('HeapProfiler.collectGarbage');
    return usedSize ?? 0;
  } finally {
    await session.detach();
  }
}

async function attachToWorker(session: CDPSession): Promise<string> {
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }: Attached) => {
      if (targetInfo.url.endsWith('/vault-worker.js')) resolve(sessionId);
    });
  });
  const how = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', how);
  return attached;
}

interface Question {
  readonly id: number;
  readonly method: string;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}

async function ask(session: CDPSession, sessionId: string, question: Question) {
  const answered = new Promise<{ readonly usedSize?: number }>((resolve) => {
    session.on('Target.receivedMessageFromTarget', (received: Received) => {
      const answer = JSON.parse(received.message) as Answer;
      if (received.sessionId === sessionId && answer.id === question.id) resolve(answer.result ?? {});
    });
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(question) });
  return answered;
}
