import type { Random } from '../../../bench/random';
import type { Result } from '../../../src/domain/result';
import type { VaultPage } from '../../engine/vault-page';
import { readBack } from '../attachment-bytes';
import type { Colleague } from './colleague';
import { expectedSight, namesFor, seenIn, strangersIn, type Sight } from './read-vault';
import { fileContent } from './file-content';
import { nextStep } from './next-step';
import { pickOne } from './pick-from-world';
import type { Call, Step } from './step';
import { VaultIds } from './vault-ids';
import { emptyWorld, eraseDue, type World } from './world';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is due is erased a little after the unlocking. */
const LOOKS = 40;

/** What stood otherwise than the model. */
export class Mismatch extends Error {}

/** A call that was cut off: it was stored as a whole or not at all. */
export type Cut = (call: Call) => Promise<unknown>;

/** What work begins with: an open vault, and a colleague whom it has met. */
interface Start {
  readonly vault: VaultPage;
  readonly random: Random;
  readonly colleague: Colleague;
}

/** A vault at work, and beside it the model of what it must hold. */
export class Work {
  readonly #random: Random;
  readonly #ids = new VaultIds();
  readonly #strangers: ReadonlySet<string>;
  readonly #colleague: Colleague;
  /** How often the vault answered each call as it must. */
  readonly done: Record<string, number> = {};
  #vault: VaultPage;
  #world: World = emptyWorld();
  /** The world if what was cut off is stored. */
  #perhaps: World | undefined;

  private constructor({ vault, random, colleague }: Start, strangers: ReadonlySet<string>) {
    this.#vault = vault;
    this.#random = random;
    this.#colleague = colleague;
    this.#strangers = strangers;
  }

  /** Starts with an open vault; whoever is in it already is left in peace. */
  static async start(start: Start): Promise<Work> {
    return new Work(start, await strangersIn(start.vault));
  }

  /** How far the clock of the vault's machine is ahead of the start. */
  get aheadMs(): number {
    return this.#world.today * DAY_MS;
  }

  /** Moves the clock by days, forth or back; the vault must be locked. */
  moveClock(days: number): void {
    for (const world of this.#worlds()) world.today += days;
  }

  /** Something else was entered in the vault than the model knows. */
  noteChange(): void {
    for (const world of this.#worlds()) world.changedOn = world.today;
  }

  /** Does one thing, which the vault must take or refuse as the model does. */
  async act(): Promise<void> {
    const { step, call } = await this.#next();
    const { name } = call;
    const answer = (await this.#vault.call(name, call.input)) as Result<unknown, { kind: string }>;
    if (answer.ok === (step.isRefused === true))
      throw new Mismatch(`${name} was ${answer.ok ? 'taken' : `refused: ${answer.error.kind}`}`);
    if (answer.ok) step.learn?.(answer.value, this.#ids);
    this.done[name] = (this.done[name] ?? 0) + 1;
    this.#settle();
  }

  /** Does one thing that is cut off. If the vault confirmed it all the same, it must be there. */
  async actCutOff(cut: Cut): Promise<void> {
    const { step, call } = await this.#next();
    const answer = (await cut(call)) as Result<unknown, unknown> | undefined;
    if (answer?.ok !== true) return;
    if (step.isRefused === true) throw new Mismatch(`${call.name} was taken`);
    this.#settle();
  }

  /** After an unlocking: everything in the vault must be as in the model. */
  async expectSame(vault: VaultPage): Promise<void> {
    this.#vault = vault;
    const verified = await vault.event('verified');
    if (!verified.isIntact || verified.isRolledBack)
      throw new Mismatch(`The vault holds its rows for altered: ${JSON.stringify(verified)}`);
    const worlds = this.#worlds();
    for (const world of worlds) eraseDue(world);
    this.#world = await this.#matching(worlds);
    this.#perhaps = undefined;
    await this.#expectFound();
    await this.#expectFile();
    await this.#expectColleague();
  }

  /** The audit trail holds everything that was done, in one chain. */
  async expectWholeTrail(): Promise<void> {
    const trail = await this.#vault.call('audit.verify', {});
    if (!trail.ok || !trail.value.isIntact) throw new Mismatch(`The audit trail: ${JSON.stringify(trail)}`);
  }

  #worlds(): readonly World[] {
    return [...new Set([this.#world, this.#perhaps ?? this.#world])];
  }

  // Until there is an answer, what is asked for is stored or not: the engine may crash by itself as well.
  async #next(): Promise<{ readonly step: Step; readonly call: Call }> {
    const step = nextStep(this.#world, this.#random, this.#colleague);
    const call = await step.toCall(this.#vault, this.#ids);
    this.#perhaps = step.isRefused === true ? this.#world : afterStep(this.#world, step);
    return { step, call };
  }

  #settle(): void {
    this.#world = this.#perhaps ?? this.#world;
    this.#perhaps = undefined;
  }

  async #matching(worlds: readonly World[]): Promise<World> {
    const expected = worlds.map((world) => ({ world, sight: expectedSight(world) }));
    let seen: Sight = [];
    for (let look = 0; look < LOOKS; look += 1) {
      seen = await seenIn(this.#vault, this.#ids, this.#strangers);
      const found = expected.find(({ sight }) => sight.join('\n') === seen.join('\n'));
      if (found !== undefined) return found.world;
    }
    throw new Mismatch(differences(seen, expected[0]?.sight ?? []));
  }

  async #expectFound(): Promise<void> {
    const people = [...this.#world.people.values()].filter(
      ({ asideOn, isAnonymous }) => asideOn === undefined && isAnonymous !== true,
    );
    const digit = `글자${this.#random.below(10)}`;
    const noted = people.filter(({ notes }) => notes.some(({ text }) => text.value.includes(digit)));
    const queries = [
      { query: '낱말', found: people },
      { query: digit, found: noted },
    ];
    for (const { query, found } of queries) {
      const expected = found.map(({ names }) => names.value[0] ?? '').toSorted();
      const seen = await namesFor(this.#vault, query);
      if (seen.join('\n') !== expected.join('\n'))
        throw new Mismatch(`${query}: ${differences(seen, expected)}`);
    }
  }

  // One of the files, to its last byte.
  async #expectFile(): Promise<void> {
    const people = [...this.#world.people.values()].filter(({ asideOn }) => asideOn === undefined);
    const files = people.flatMap((person) => person.files.filter(({ asideOn }) => asideOn === undefined));
    const file = pickOne(this.#random, files);
    if (file === undefined) return;
    const content = await readBack(this.#vault, this.#ids.file(file.key));
    if (!content.equals(fileContent(file.key))) throw new Mismatch(`File ${file.key} holds something else.`);
  }

  async #expectColleague(): Promise<void> {
    const { seen, expected } = await this.#colleague.sights(this.#ids);
    if (seen.join('\n') !== expected.join('\n'))
      throw new Mismatch(`The colleague's vault: ${differences(seen, expected)}`);
  }
}

function afterStep(world: World, step: Step): World {
  const after = structuredClone(world);
  step.change(after);
  after.changedOn = after.today;
  return after;
}

function differences(seen: Sight, expected: Sight): string {
  const surplus = seen.filter((line) => !expected.includes(line)).map((line) => `+ ${line}`);
  const missing = expected.filter((line) => !seen.includes(line)).map((line) => `- ${line}`);
  return [...surplus, ...missing].slice(0, 20).join('\n');
}
