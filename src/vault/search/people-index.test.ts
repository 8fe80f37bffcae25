import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EncounterId } from '../../domain/encounter';
import type { PersonId } from '../../domain/person';
import { toSearchText } from '../../domain/text';
import { emptyIndex, entryOf } from '../../testing/search/made-up-index';
import { decodeNoteChunk, encodeNoteChunk, type NoteChunk } from './note-chunk';
import { decodePeopleBase, encodePeopleBase, ordinalOf } from './people-base';
import { PeopleIndex, type IndexChange } from './people-index';
import type { PersonEntry } from './person-entry';
import { repackNotes, repackPeople } from './repack';
import { noteWithHit, searchPeople, toSearchTerms } from './search-people';

// A model keeps people in a plain map; the index must always answer as it does.

interface Modelled {
  readonly entry: PersonEntry;
  readonly notes: ReadonlyMap<string, string>;
}

type Change =
  | {
      readonly kind: 'change';
      readonly who: number;
      readonly names: readonly string[];
      readonly isDeleted: boolean;
    }
  | { readonly kind: 'note'; readonly who: number; readonly which: number; readonly text: string };

type Step =
  | Change
  /** A snapshot is written; something changes before it counts. */
  | { readonly kind: 'repack'; readonly meanwhile: readonly Change[] };

const words = fc.constantFrom(
  '최은경',
  '崔恩景',
  'choe',
  'Ｃｈｏｅ',
  '강',
  '김 강',
  'an',
  'banana',
  '\u{1F985}',
  '',
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    who: fc.nat({ max: 12 }),
    names: fc.array(words, { minLength: 1, maxLength: 3 }),
    isDeleted: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    who: fc.nat({ max: 12 }),
    which: fc.nat({ max: 2 }),
    text: words,
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: change },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('repack' as const),
      meanwhile: fc.array(change, { maxLength: 3 }),
    }),
  },
);

test('list and search answer like a plain map, whatever was changed and repacked in between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), words, words, (steps, one, other) => {
      const { index, model } = play(steps);
      expect(idsListed(index)).toEqual(aliveOf(model).map(({ entry }) => entry.id));
      // Key by key: what the key before found is what the next one looks through.
      for (const query of keysOf(`${one} ${other}`)) {
        const terms = toSearchTerms(query);
        if (terms.length === 0) continue;
        const expected = aliveOf(model)
          .filter((person) => terms.every((term) => holds(person, term)))
          .map(({ entry }) => entry.id);
        expect(idsFound(index, query).toSorted()).toEqual(expected.toSorted());
      }
    }),
    { numRuns: 300 },
  );
});

test('a window of the list is that part of the whole list', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 30 }),
      fc.nat({ max: 15 }),
      fc.nat({ max: 15 }),
      (steps, offset, limit) => {
        const { index } = play(steps);
        const part = index.list(offset, limit)?.map(({ id }) => id);
        expect(part).toEqual(idsListed(index).slice(offset, offset + limit));
      },
    ),
  );
});

test('a base and its notes are the same after they were written and read', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { index } = play([...steps, { kind: 'repack', meanwhile: [] }]);
      const { base, noteChunks } = index;
      if (base === undefined || noteChunks === undefined) throw new Error('not repacked');
      expect(decodePeopleBase(encodePeopleBase(base))).toEqual(base);
      for (const chunk of noteChunks) expect(decodeNoteChunk(encodeNoteChunk(chunk))).toEqual(chunk);
    }),
  );
});

describe('before the base is there', () => {
  test('the head answers for the first rows, and says when it cannot', () => {
    const entries = [entryNamed(1, ['하나']), entryNamed(2, ['둘'])];
    const index = new PeopleIndex({ generation: 5, people: 3, entries });
    expect(index.list(0, 2)?.map(({ id }) => id)).toEqual([personId(1), personId(2)]);
    expect(index.list(0, 3)).toBeUndefined();
    expect(index.list(2, 1)).toBeUndefined();
  });

  test('a change since the snapshot stands before the head', () => {
    const index = new PeopleIndex({
      generation: 5,
      people: 2,
      entries: [entryNamed(1, ['하나']), entryNamed(2, ['둘'])],
    });
    index.apply({ entries: [entryNamed(2, ['새 둘'])], notes: [], people: 2 });
    expect(index.list(0, 2)?.map(({ names }) => names)).toEqual([['새 둘'], ['하나']]);
  });
});

describe('the note that holds a hit', () => {
  test('is named, changed since the snapshot or not', () => {
    const index = indexOf([
      { kind: 'change', who: 1, names: ['사람'], isDeleted: false },
      { kind: 'note', who: 1, which: 0, text: '어머니' },
      { kind: 'note', who: 1, which: 1, text: '열쇠' },
    ]);
    expect(noteWithHit(index, personId(1), { terms: ['열쇠'], hasNote: undefined })).toBe(encounterId(1, 1));
    repack(index, 2, () => undefined);
    expect(noteWithHit(index, personId(1), { terms: ['열쇠'], hasNote: undefined })).toBe(encounterId(1, 1));
  });

  test('is none when the hit was in a name', () => {
    const index = indexOf([{ kind: 'change', who: 1, names: ['열쇠'], isDeleted: false }]);
    expect(noteWithHit(index, personId(1), { terms: ['열쇠'], hasNote: undefined })).toBeUndefined();
  });
});

function keysOf(query: string): string[] {
  const letters = Array.from(query);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}

function play(steps: readonly Step[]): {
  readonly index: PeopleIndex;
  readonly model: Map<string, Modelled>;
} {
  const index = emptyIndex();
  // The order of a map is the order of changes: the last is the first of the list.
  const model = new Map<string, Modelled>();
  steps.forEach((each, number) => {
    if (each.kind === 'repack')
      repack(index, number + 1, () => each.meanwhile.forEach((one) => takeStep(one, { index, model })));
    else takeStep(each, { index, model });
  });
  return { index, model };
}

interface Played {
  readonly index: PeopleIndex;
  readonly model: Map<string, Modelled>;
}

function takeStep(each: Change, { index, model }: Played): void {
  const before = model.get(personId(each.who));
  const notes = new Map(before?.notes);
  if (each.kind === 'change') {
    learn({ index, model }, { entry: entryNamed(each.who, each.names, each.isDeleted), notes, changed: [] });
  } else if (before !== undefined) {
    const id = encounterId(each.who, each.which);
    notes.set(id, toSearchText(each.text));
    learn({ index, model }, { entry: before.entry, notes, changed: [id] });
  }
}

function learn(
  { index, model }: Played,
  { entry, notes, changed }: Modelled & { readonly changed: readonly EncounterId[] },
): void {
  model.delete(entry.id);
  model.set(entry.id, { entry, notes });
  const learned: IndexChange = {
    entries: [entry],
    notes: changed.map((id) => ({ id, personId: entry.id, text: notes.get(id) ?? '' })),
    people: aliveOf(model).length,
  };
  index.apply(learned);
}

// As a snapshot is written: packed at once, its notes in slices, and counted only at the end.
function repack(index: PeopleIndex, generation: number, meanwhile: () => void): void {
  const former = index.base;
  const people = new Map(index.changedPeople);
  const notes = new Map(index.changedNotes);
  const base = repackPeople(index, generation);
  const slices = repackNotes(index, base, (id) => (former === undefined ? undefined : ordinalOf(former, id)));
  const chunks: NoteChunk[] = [];
  for (const chunk of slices) {
    chunks.push(chunk);
    if (chunks.length === 1) meanwhile();
  }
  index.noteChunks = chunks;
  index.dropCovered(people, notes);
  index.setBase(base);
}

function indexOf(steps: readonly Step[]): PeopleIndex {
  return play(steps).index;
}

function idsListed(index: PeopleIndex): readonly string[] {
  return (index.list(0, 1000) ?? []).map(({ id }) => id);
}

function idsFound(index: PeopleIndex, query: string): string[] {
  const { changed, ordinals } = searchPeople(index, toSearchTerms(query));
  return [...changed, ...[...ordinals].map((ordinal) => index.idAt(ordinal) ?? '')];
}

function aliveOf(model: ReadonlyMap<string, Modelled>): readonly Modelled[] {
  return [...model.values()].filter(({ entry }) => entry.isDeleted !== true).toReversed();
}

function holds({ entry, notes }: Modelled, term: string): boolean {
  const names = toSearchText([...entry.names, entry.place, entry.group].join(' '));
  return names.includes(term) || [...notes.values()].some((note) => note.includes(term));
}

function entryNamed(who: number, names: readonly string[], isDeleted = false): PersonEntry {
  return { ...entryOf('', { id: personId(who), names }), ...(isDeleted ? { isDeleted: true as const } : {}) };
}

// Ids as long as real ones; scattered, so that their order is not that of their making.
function personId(who: number): PersonId {
  return `${(who * 7919) % 1000}`.padStart(22, 'p') as PersonId;
}

function encounterId(who: number, which: number): EncounterId {
  return `${who}-${which}`.padStart(22, 'e') as EncounterId;
}
