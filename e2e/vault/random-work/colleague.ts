import type { Random } from '../../../bench/random';
import type { VaultPage } from '../../engine/vault-page';
import { bringAgain, lookAt, takeOver } from '../handover-bytes';
import { encounterWithNote } from '../people-to-store';
import { expectOk } from '../expect-ok';
import { pinEachOther, writeForColleague } from '../two-vaults';
import { handedOf, settle, takeOverInto, type Handed } from './handed';
import { nameOf, newNote, openPerson, personOf, toDecision, toDetails } from './one-person';
import { pickOne } from './pick-from-world';
import { expectedSight, seenIn, type Sight } from './read-vault';
import { edited } from './version';
import type { VaultIds } from './vault-ids';
import { emptyWorld, erasePerson, nextNumber, type World } from './world';

/** Numbers that the colleague gives out are never ours. */
const FIRST_NUMBER = 1_000_000;

interface Receiving {
  readonly ids: VaultIds;
  readonly random: Random;
  readonly from: World;
  readonly keys: readonly number[];
}

/** Somebody on another computer to whom people are handed over, and who hands them back; and the model of their vault. */
export class Colleague {
  readonly #vault: VaultPage;
  readonly world: World = { ...emptyWorld(), last: FIRST_NUMBER };

  private constructor(vault: VaultPage) {
    this.#vault = vault;
  }

  /** Both vaults are open and compare their codes. The colleague's stays open and holds nobody yet. */
  static async meet(ours: VaultPage, theirs: VaultPage): Promise<Colleague> {
    await pinEachOther(ours, theirs);
    return new Colleague(theirs);
  }

  /** Takes over what we hand them, and decides at once where both gave somebody another name. */
  async receive(ours: VaultPage, { ids, random, from, keys }: Receiving): Promise<void> {
    await this.#forget(ids, from.staying);
    const file = await writeForColleague(ours, ...keys.map((key) => ids.person(key)));
    expectOk(await lookAt(this.#vault, { file }));
    expectOk(await takeOver(this.#vault, file));
    takeOverInto(this.world, handedOf(from, keys));
    for (const key of keys)
      if (personOf(this.world, key).rival !== undefined) await this.#decide(ids, key, random);
  }

  /** Goes on with the work: another name for somebody, or a note. */
  async work(ids: VaultIds, random: Random): Promise<void> {
    const [key] = pickOne(random, [...this.world.people]) ?? [];
    if (key === undefined) return;
    await (random.chance(50) ? this.#rename(ids, key, random) : this.#note(ids, key, random));
  }

  /** Hands people back, up to the moment where we agree to take them over. */
  async handBack(ours: VaultPage, ids: VaultIds, keys: readonly number[]): Promise<Handed> {
    const file = await writeForColleague(this.#vault, ...keys.map((key) => ids.person(key)));
    expectOk(await lookAt(ours, { file }));
    expectOk(await bringAgain(ours, file));
    return handedOf(this.world, keys);
  }

  /** What can be seen in their vault, and what must be. */
  async sights(ids: VaultIds): Promise<{ readonly seen: Sight; readonly expected: Sight }> {
    return { seen: await seenIn(this.#vault, ids, new Set()), expected: expectedSight(this.world) };
  }

  // Who is not handed over any more is erased there: what is compared must not grow.
  async #forget(ids: VaultIds, staying: ReadonlySet<number>): Promise<void> {
    const gone = [...this.world.people.keys()].filter((key) => staying.has(key));
    for (const key of gone) {
      const personId = ids.person(key);
      expectOk(await this.#vault.call('person.delete', { personId }));
      expectOk(await this.#vault.call('deleted.erase', { ids: [personId] }));
      erasePerson(this.world, key);
    }
  }

  async #decide(ids: VaultIds, key: number, random: Random): Promise<void> {
    const isOurs = random.chance(50);
    const decision = await toDecision(this.#vault, ids.person(key), isOurs);
    expectOk(await this.#vault.call('conflict.resolve', decision));
    settle(personOf(this.world, key), { isOurs, mark: nextNumber(this.world) });
  }

  async #rename(ids: VaultIds, key: number, random: Random): Promise<void> {
    const person = personOf(this.world, key);
    const name = nameOf(key, random);
    const { id: personId, revision } = (await openPerson(this.#vault, ids.person(key))).person;
    const details = toDetails([name], person.withdrawn.value);
    expectOk(await this.#vault.call('person.update', { personId, revision, person: details }));
    person.names = edited(person.names, [name], nextNumber(this.world));
  }

  async #note(ids: VaultIds, key: number, random: Random): Promise<void> {
    const note = newNote(this.world, random);
    const encounter = encounterWithNote(note.text.value);
    expectOk(await this.#vault.call('encounter.create', { personId: ids.person(key), encounter }));
    personOf(this.world, key).notes.push(note);
  }
}
