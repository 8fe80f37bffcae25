/** What a worker of the benchmark does: by name, with one argument that can be cloned. */
type Calls = Readonly<Record<string, (input: never) => Promise<unknown>>>;

/** Answers the calls of the page (`startBenchWorker`), one message each, once `ready`. */
export function answerCalls(calls: Calls, ready: Promise<unknown>): void {
  self.addEventListener(
    'message',
    ({ data }: MessageEvent<{ callId: number; name: string; input: never }>) => {
      void ready
        .then(() => named(calls, data.name)(data.input))
        .then(
          () => self.postMessage({ callId: data.callId }),
          (error: unknown) => self.postMessage({ callId: data.callId, thrown: String(error) }),
        );
    },
  );
}

function named(calls: Calls, name: string): Calls[string] {
  const call = calls[name];
  if (call === undefined) throw new Error(`no call ${name}`);
  return call;
}
