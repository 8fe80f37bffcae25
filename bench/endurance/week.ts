import { setTimeout as afterMs } from 'node:timers/promises';
import { Colleague } from '../../e2e/vault/random-work/colleague';
import { Mismatch, Work } from '../../e2e/vault/random-work/work';
import type { Random } from '../random';
import { createVault } from '../fill-vault';
import { orStall } from './or-stall';
import { startApp, type RunningApp } from './running-app';
import { takeSample, type Sample } from './samples';

const STOP_EVERY = 160;
/** Longer than it takes to make a new key. */
const ROTATION_MS = 4000;
const JUMPS = [-40, -1, 1, 8, 20, 31, 45] as const;

/** What a run came to. */
export interface Week {
  readonly actions: number;
  readonly unlocks: number;
  readonly locks: number;
  /** Of the whole app, and of the worker alone, both in the middle of a call. */
  readonly kills: { readonly engine: number; readonly worker: number; readonly ownCrashes: number };
  readonly clockJumps: number;
  /** New vault keys, each cut off in the middle or while everything was being sealed anew. */
  readonly rotations: number;
  readonly seconds: number;
  /** How often each call was answered as it must be. */
  readonly done: Readonly<Record<string, number>>;
  readonly mismatches: readonly string[];
  readonly samples: readonly Sample[];
}

interface Plan {
  readonly profile: string;
  /** Of the colleague to whom people are handed over. */
  readonly colleagueProfile: string;
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
  const { counts, kills, seconds, samples } = run;
  return { ...counts, kills, seconds, done: run.done, mismatches, samples };
}

interface Started {
  readonly running: RunningApp;
  readonly colleague: RunningApp;
  readonly work: Work;
}

class Run {
  readonly counts = { actions: 0, unlocks: 0, locks: 0, clockJumps: 0, rotations: 0 };
  readonly kills = { engine: 0, worker: 0, ownCrashes: 0 };
  readonly samples: Sample[] = [];
  readonly #plan: Plan;
  readonly #work: Work;
  readonly #startedAt = Date.now();
  readonly #colleague: RunningApp;
  #running: RunningApp;
  #life = 1;
  /** What opens the vault; where a new key was cut off, the new passphrase may or the one before. */
  #passphrases: readonly [string, ...string[]];

  private constructor(plan: Plan, { running, colleague, work }: Started) {
    this.#plan = plan;
    this.#running = running;
    this.#colleague = colleague;
    this.#work = work;
    this.#passphrases = [plan.passphrase];
  }

  static async start(plan: Plan): Promise<Run> {
    const running = await startApp(plan.profile);
    const colleague = await startApp(plan.colleagueProfile);
    await running.vault.unlock(plan.passphrase);
    await createVault(colleague.vault);
    const met = await Colleague.meet(running.vault, colleague.vault);
    const work = await Work.start({ vault: running.vault, random: plan.random, colleague: met });
    return new Run(plan, { running, colleague, work });
  }

  get done(): Week['done'] {
    return this.#work.done;
  }

  get seconds(): number {
    return Math.round((Date.now() - this.#startedAt) / 1000);
  }

  async work(): Promise<void> {
    const { random, actions } = this.#plan;
    while (this.counts.actions < actions) {
      this.counts.actions += 1;
      if (random.below(STOP_EVERY) === 0) await this.#stop();
      else await this.#survivingCrash(() => orStall('an action', this.#work.act()));
    }
    await this.#lock();
    await this.#open();
    await this.#work.expectWholeTrail();
  }

  async end(): Promise<void> {
    if (!this.#running.hasCrashed()) await this.#running.app.close();
    await this.#colleague.app.close();
  }

  async #stop(): Promise<void> {
    const { random, actions } = this.#plan;
    const mayKillEngine = this.counts.actions < actions / 2;
    const kind = random.below(100);
    if (kind < 20 && mayKillEngine) await this.#killEngine();
    else if (kind < 50) await this.#survivingCrash(() => this.#killWorker());
    else if (kind < 55) await this.#survivingCrash(() => this.#rotate());
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

  // The worker is ended while the key is made, or with the answer, when everything is yet to be sealed anew.
  async #rotate(): Promise<void> {
    this.counts.rotations += 1;
    const { vault } = this.#running;
    const [authorization] = this.#passphrases;
    const passphrase = `서리 내린 강 위로 학이 난다 ${this.counts.rotations}`;
    const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'zh' });
    this.#passphrases = [passphrase, authorization];
    const ms = this.#plan.random.below(ROTATION_MS);
    await vault.callAndEnd('keys.rotate', { authorization, passphrase, recoveryWords }, ms);
  }

  async #open(): Promise<void> {
    await orStall('an unlocking', this.#unlock());
    this.counts.unlocks += 1;
    await orStall('a comparison', this.#work.expectSame(this.#running.vault));
    const { actions: action } = this.counts;
    this.samples.push(await orStall('a sample', takeSample(this.#running, { action, life: this.#life })));
    if (this.counts.unlocks % 10 === 0) this.#tell();
  }

  async #unlock(): Promise<void> {
    const { vault } = this.#running;
    const [newest, before] = this.#passphrases;
    await this.#setClock();
    const unlocked = await vault.call('vault.unlock', { passphrase: newest });
    if (before === undefined || !unlocked.ok) return this.#unlockWith(before ?? newest);
    // Nothing is erased before all is sealed anew: that is for the unlocking after it.
    await vault.event('rotated');
    this.#work.noteChange();
    await this.#setClock();
    await this.#unlockWith(newest);
  }

  async #unlockWith(passphrase: string): Promise<void> {
    this.#passphrases = [passphrase];
    const unlocked = await this.#running.vault.call('vault.unlock', { passphrase });
    if (!unlocked.ok) throw new Mismatch(`The vault does not open: ${unlocked.error.kind}`);
  }

  async #setClock(): Promise<void> {
    await this.#running.vault.setClock(Date.now() + this.#work.aheadMs);
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
    process.stdout.write(`${actions} actions, ${unlocks} unlocks, ${this.seconds} s\n`);
  }
}
