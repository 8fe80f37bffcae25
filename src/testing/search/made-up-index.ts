import type { EncounterId } from '../../domain/encounter';
import type { PersonId } from '../../domain/person';
import { emptyPeopleBase } from '../../vault/search/people-base';
import { PeopleIndex } from '../../vault/search/people-index';
import type { PersonEntry } from '../../vault/search/person-entry';

/** A made-up id of a person, as long as all are. */
export function idOf(name: string): PersonId {
  return name.padEnd(22, '_') as PersonId;
}

/** A made-up id of an encounter. */
export function noteId(name: string): EncounterId {
  return name.padEnd(22, '_') as EncounterId;
}

/** What `idOf` made an id of. */
export function nameOfId(id: string | undefined): string {
  return (id ?? '').replace(/_+$/u, '');
}

/** Somebody of whom nothing is known but what is given. */
export function entryOf(who: string, details: Partial<PersonEntry> = {}): PersonEntry {
  return {
    id: idOf(who),
    revision: 1,
    names: [who],
    sex: 'unknown',
    place: '',
    group: '',
    status: 'unknown',
    needs: [],
    updatedAt: 0,
    encounters: [],
    ...details,
  };
}

/** An index of nobody, ready for searches. */
export function emptyIndex(): PeopleIndex {
  const index = new PeopleIndex({ generation: 0, people: 0, entries: [] });
  index.setBase(emptyPeopleBase());
  index.noteChunks = [];
  return index;
}

/** Runs work to its end. */
export function toEnd<Value>(work: Generator<undefined, Value>): Value {
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
  }
}
