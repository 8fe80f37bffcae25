import type { Page, Worker as PageWorker } from '@playwright/test';
import type {
  VaultCallName,
  VaultEvent,
  VaultInput,
  VaultMessage,
  VaultOutputs,
} from '../../src/contract/vault-calls';

/** A sealed row as it lies in the database, its bytes in base64. */
export interface RawRow {
  readonly store: string;
  readonly key: string | number;
  readonly epoch: number;
  readonly bytes: string;
}

declare global {
  interface Window {
    vaultUnderTest: {
      readonly call: (name: string, input: unknown) => Promise<unknown>;
      readonly events: VaultEvent[];
      readonly end: () => void;
      readonly lastHeaderCopy: () => Uint8Array | undefined;
    };
  }
}

/** The real vault worker, started from a blank page of a real engine. */
export class VaultPage {
  readonly page: Page;
  /** How far the clock of the vault's machine is ahead, in milliseconds. */
  #aheadMs = 0;
  #worker: PageWorker | undefined;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Starts a worker in the page. */
  static async start(page: Page): Promise<VaultPage> {
    const vault = new VaultPage(page);
    await vault.#start();
    return vault;
  }

  /** The worker that runs now, as Playwright drives it. */
  get worker(): PageWorker {
    if (this.#worker === undefined) throw new Error('no worker was started');
    return this.#worker;
  }

  /** Calls the vault as the interface does. */
  async call<Name extends VaultCallName>(name: Name, input: VaultInput<Name>): Promise<VaultOutputs[Name]> {
    const output = await this.page.evaluate(
      ([call, argument]) => window.vaultUnderTest.call(call, argument),
      [name, input] as const,
    );
    return output as VaultOutputs[Name];
  }

  /** Makes the same call with each of these inputs, all at once. */
  async callEach<Name extends VaultCallName>(
    name: Name,
    inputs: readonly VaultInput<Name>[],
  ): Promise<readonly VaultOutputs[Name][]> {
    const outputs = await this.page.evaluate(
      async ([call, all]) =>
        JSON.stringify(await Promise.all(all.map((input) => window.vaultUnderTest.call(call, input)))),
      [name, inputs] as const,
    );
    return JSON.parse(outputs) as readonly VaultOutputs[Name][];
  }

  /** Calls the vault and ends its worker with the answer or after so long. What came by then, if anything. */
  async callAndEnd<Name extends VaultCallName>(
    name: Name,
    input: VaultInput<Name>,
    afterMs: number,
  ): Promise<VaultOutputs[Name] | undefined> {
    const output = await this.page.evaluate(
      async ([call, argument, ms]) => {
        const answer = window.vaultUnderTest.call(call, argument);
        // oxlint-disable-next-line eslint/no-restricted-globals -- chooses the moment of an end; nothing is waited for
        const end = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));
        const first = await Promise.race([answer, end]);
        window.vaultUnderTest.end();
        return first;
      },
      [name, input, afterMs] as const,
    );
    return output as VaultOutputs[Name] | undefined;
  }

  /** Opens the vault; throws if the passphrase does not. */
  async unlock(passphrase: string): Promise<void> {
    const unlocked = await this.call('vault.unlock', { passphrase });
    if (!unlocked.ok) throw new Error(unlocked.error.kind);
  }

  /** Waits for an event that came since the worker was started. */
  async event<Kind extends VaultEvent['kind']>(kind: Kind): Promise<Extract<VaultEvent, { kind: Kind }>> {
    const found = await this.page.waitForFunction(
      (wanted) => window.vaultUnderTest.events.find((event) => event.kind === wanted),
      kind,
    );
    return (await found.jsonValue()) as Extract<VaultEvent, { kind: Kind }>;
  }

  /** Events from before are not waited for any more. */
  async forgetEvents(): Promise<void> {
    await this.page.evaluate(() => window.vaultUnderTest.events.splice(0));
  }

  /** Unlocks with the copy of the header that the vault gave out last, as the window hands it in. */
  async unlockWithCopy(passphrase: string): Promise<VaultOutputs['vault.unlock']> {
    const output = await this.page.evaluate(
      (typed) =>
        window.vaultUnderTest.call('vault.unlock', {
          passphrase: typed,
          headerCopy: window.vaultUnderTest.lastHeaderCopy(),
        }),
      passphrase,
    );
    return output as VaultOutputs['vault.unlock'];
  }

  /** Asks how things stand, with the copy of the header that the vault gave out last. */
  async statusWithCopy(): Promise<VaultOutputs['vault.status']> {
    const output = await this.page.evaluate(() =>
      window.vaultUnderTest.call('vault.status', { headerCopy: window.vaultUnderTest.lastHeaderCopy() }),
    );
    return output as VaultOutputs['vault.status'];
  }

  /** The copy of the header that the vault gave out last, in base64. */
  keptHeaderCopy(): Promise<string> {
    return this.page.evaluate(() => {
      let text = '';
      for (const byte of window.vaultUnderTest.lastHeaderCopy() ?? []) text += String.fromCodePoint(byte);
      return btoa(text);
    });
  }

  /** From now on this copy of the header, in base64, counts as the one that the vault gave out last. */
  async keep(headerCopy: string): Promise<void> {
    await this.page.evaluate((kept) => {
      const bytes = Uint8Array.from(atob(kept), (letter) => letter.codePointAt(0) ?? 0);
      window.vaultUnderTest.events.push({ kind: 'header-copy', bytes, which: 'both' });
    }, headerCopy);
  }

  /** Deletes every database of the page. The worker must be locked or ended. */
  async deleteDatabases(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        await new Promise((resolve) => {
          indexedDB.deleteDatabase(name ?? '').addEventListener('success', resolve);
        });
    });
  }

  /** Ends the worker as destroying the window does, and starts a fresh one, which is locked. */
  async restart(): Promise<void> {
    await this.page.evaluate(() => window.vaultUnderTest.end());
    await this.#start();
  }

  /** Sets the clock of the vault's machine to a moment, from where it goes on; also after each restart. */
  async setClock(moment: number): Promise<void> {
    this.#aheadMs = moment - Date.now();
    await this.restart();
  }

  async #start(): Promise<void> {
    const [worker] = await Promise.all([this.page.waitForEvent('worker'), this.page.evaluate(startWorker)]);
    this.#worker = worker;
    await worker.evaluate((ms) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ms;
    }, this.#aheadMs);
  }
}

function startWorker(): void {
  const worker = new Worker('/vault-worker.js', { type: 'module' });
  const waiting = new Map<number, { resolve: (output: unknown) => void; reject: (reason: Error) => void }>();
  // What was given out for keeping outlives the worker, as the files of the main process do.
  const kept = 'vaultUnderTest' in window ? window.vaultUnderTest.events : [];
  const events: VaultEvent[] = kept.filter(({ kind }) => kind === 'header-copy');
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<VaultMessage>) => {
    if ('event' in data) {
      events.push(data.event);
      return;
    }
    const call = waiting.get(data.callId);
    waiting.delete(data.callId);
    if ('thrown' in data) call?.reject(new Error(data.thrown));
    else call?.resolve(data.output);
  });
  window.vaultUnderTest = {
    events,
    lastHeaderCopy: () => events.findLast((event) => event.kind === 'header-copy')?.bytes,
    end: () => worker.terminate(),
    call: (name, input) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ callId: last, name, input });
      }),
  };
}
