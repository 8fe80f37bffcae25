import { setTimeout as afterMs } from 'node:timers/promises';
import { Mismatch, Work } from '../../e2e/vault/random-work/work';
import type { Random } from '../random';
import { startApp, type RunningApp } from './running-app';
import { takeSample, type Sample } from './samples';

const STOP_EVERY = 40;
const JUMPS = [-40, -1, 1, 8, 20, 31, 45] as const;

/** What a run came to. */
export interface Week {
  readonly actions: number;
  readonly unlocks: number;
  readonly locks: number;
  /** Of the whole app, and of the worker alone, both in the middle of a call. */
  readonly kills: { readonly engine: number; readonly worker: number; readonly ownCrashes: number };
  readonly clockJumps: number;
  readonly mismatches: readonly string[];
  readonly samples: readonly Sample[];
}

interface Plan {
  readonly profile: string;
  readonly passphrase: string;
  readonly random: Random;
  readonly actions: number;
}

/** Works in a vault as in a hard week. The whole app is killed in the first half alone: the second is one long life. */
export async function runWeek(plan: Plan): Promise<Week> {
  const run = await Run.start(plan);
  const mismatches: string[] = [];
  try {
    await run.work();
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    mismatches.push(`after ${run.counts.actions} actions: ${error.message}`);
  } finally {
    await run.end();
  }
  return { ...run.counts, kills: run.kills, mismatches, samples: run.samples };
}

class Run {
  readonly counts = { actions: 0, unlocks: 0, locks: 0, clockJumps: 0 };
  readonly kills = { engine: 0, worker: 0, ownCrashes: 0 };
  readonly samples: Sample[] = [];
  readonly #plan: Plan;
  readonly #work: Work;
  readonly #startedAt = Date.now();
  #running: RunningApp;
  #life = 1;

  private constructor(plan: Plan, running: RunningApp, work: Work) {
    this.#plan = plan;
    this.#running = running;
    this.#work = work;
  }

  static async start(plan: Plan): Promise<Run> {
    const running = await startApp(plan.profile);
    await running.vault.unlock(plan.passphrase);
    return new Run(plan, running, await Work.start(running.vault, plan.random));
  }

  async work(): Promise<void> {
    const { random, actions } = this.#plan;
    while (this.counts.actions < actions) {
      this.counts.actions += 1;
      if (random.below(STOP_EVERY) === 0) await this.#stop();
      else await this.#survivingCrash(() => this.#work.act());
    }
    await this.#lock();
    await this.#open();
  }

  async end(): Promise<void> {
    if (!this.#running.hasCrashed()) await this.#running.app.close();
  }

  async #stop(): Promise<void> {
    const { random, actions } = this.#plan;
    const mayKillEngine = this.counts.actions < actions / 2;
    const kind = random.below(100);
    if (kind < 20 && mayKillEngine) await this.#killEngine();
    else if (kind < 55) await this.#survivingCrash(() => this.#killWorker());
    else await this.#survivingCrash(() => this.#lock());
    if (kind >= 80) {
      this.#work.moveClock(random.pick(JUMPS));
      this.counts.clockJumps += 1;
    }
    await this.#survivingCrash(() => this.#open());
  }

  async #killEngine(): Promise<void> {
    this.kills.engine += 1;
    const { vault, kill } = this.#running;
    await this.#work.actCutOff(async ({ name, input }) => {
      const answer = vault.call(name, input).catch(() => undefined);
      await afterMs(this.#plan.random.below(40));
      await kill();
      return answer;
    });
    await this.#relaunch();
  }

  async #killWorker(): Promise<void> {
    this.kills.worker += 1;
    const ms = this.#plan.random.below(40);
    await this.#work.actCutOff(({ name, input }) => this.#running.vault.callAndEnd(name, input, ms));
  }

  async #lock(): Promise<void> {
    this.counts.locks += 1;
    await this.#running.vault.call('vault.lock', {});
  }

  async #open(): Promise<void> {
    const { vault } = this.#running;
    await vault.setClock(Date.now() + this.#work.aheadMs);
    await vault.unlock(this.#plan.passphrase);
    this.counts.unlocks += 1;
    await this.#work.expectSame(vault);
    const { actions: action } = this.counts;
    this.samples.push(await takeSample(this.#running, { action, life: this.#life }));
    if (this.counts.unlocks % 10 === 0) this.#tell();
  }

  async #relaunch(): Promise<void> {
    this.#life += 1;
    this.#running = await startApp(this.#plan.profile);
  }

  // An engine that ends by itself is one more kill: what it was doing then may be stored or not.
  async #survivingCrash(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!this.#running.hasCrashed()) throw error;
      this.kills.ownCrashes += 1;
      await this.#running.app.close();
      await this.#relaunch();
      await this.#open();
    }
  }

  #tell(): void {
    const { actions, unlocks } = this.counts;
    const seconds = Math.round((Date.now() - this.#startedAt) / 1000);
    process.stdout.write(`${actions} actions, ${unlocks} unlocks, ${seconds} s\n`);
  }
}
