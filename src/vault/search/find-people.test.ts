import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttachmentId } from '../../domain/attachment';
import { toSearchText } from '../../domain/text';
import { emptyIndex, entryOf, idOf, nameOfId, noteId, toEnd } from '../../testing/search/made-up-index';
import { explainMatches } from './explain-matches';
import { findPeople, type FoundPeople } from './find-people';
import type { PeopleIndex } from './people-index';
import { repackNotes, repackPeople } from './repack';
import type { SearchScope } from './search-people';

describe('the order of what is found', () => {
  test('the text itself first, then spellings, then given names, sound-alikes and notes', () => {
    const index = indexOf({
      note: ['박순'],
      sound: ['Cui Enjing'],
      given: ['김은경'],
      spelled: ['Choi Eun-kyung'],
      part: ['최은경이'],
      exact: ['최은경'],
    });
    index.apply({
      entries: [],
      notes: [{ id: noteId('note'), personId: idOf('note'), text: '최은경의 어머니' }],
      people: 6,
    });
    expect(found(index, '최은경')).toEqual(['exact', 'part', 'spelled', 'sound', 'note']);
    expect(found(index, '은경')).toEqual(['exact', 'part', 'given', 'spelled', 'sound', 'note']);
  });

  test('among equals the last changed comes first, changed since the snapshot or not', () => {
    const index = indexOf({ one: ['최은경'], two: ['崔银京'], three: ['최은경'] });
    repack(index);
    learn(index, { four: ['최은경'] });
    expect(found(index, '최은경')).toEqual(['four', 'three', 'one', 'two']);
  });

  test('a typing error counts only where nothing else is found', () => {
    expect(found(indexOf({ one: ['최은경'] }), '최은굥')).toEqual(['one']);
    expect(found(indexOf({ one: ['최은경'], two: ['최은굥'] }), '최은굥')).toEqual(['two']);
  });

  test('a name may be followed by a place in whatever order of search', () => {
    const index = indexOf({ here: ['崔银京'], there: ['최은경'] });
    index.apply({
      entries: [{ ...entryOf('here', { names: ['崔银京'] }), place: '옌지' }],
      notes: [],
      people: 2,
    });
    expect(found(index, 'Choi Eun-kyung 옌지')).toEqual(['here']);
  });
});

describe('names alone', () => {
  test('are answered without the notes, and guess nothing', () => {
    const index = indexOf({ note: ['박순'], one: ['崔银京'] });
    index.apply({
      entries: [],
      notes: [{ id: noteId('note'), personId: idOf('note'), text: '최은경의 어머니' }],
      people: 2,
    });
    expect(found(index, '최은경', 'names')).toEqual(['one']);
    expect(found(index, '최은굥', 'names')).toEqual([]);
  });

  test('any part of the result is the part of the whole', () => {
    const index = indexOf({ a: ['최은경'], b: ['최은경이'], c: ['Choi Eun-kyung'], d: ['崔银京'] });
    repack(index);
    learn(index, { e: ['최은경'], f: ['최은경이'] });
    const { people } = search(index, '최은경');
    const all = people.slice(0, people.length);
    expect(all).toHaveLength(6);
    for (let from = 0; from <= 6; from += 1)
      for (let count = 1; count <= 7; count += 1)
        expect(people.slice(from, count)).toEqual(all.slice(from, from + count));
  });
});

describe('the text of notes', () => {
  test('is found by words of three languages in one query, in one note or several', () => {
    const index = indexOf({ one: ['최은경'], two: ['박순희'] });
    const notes = [
      { id: noteId('a'), personId: idOf('one'), text: '어머니가 병원에 입원했다고 함. 需要就医' },
      { id: noteId('b'), personId: idOf('one'), text: 'promised to call after the hospital' },
      { id: noteId('c'), personId: idOf('two'), text: '어머니가 병원에 있음' },
    ];
    index.apply({ entries: [], notes, people: 2 });
    for (const isPacked of [false, true]) {
      if (isPacked) repack(index);
      expect(found(index, '병원 就医 hospital')).toEqual(['one']);
      expect(found(index, '최은경 就医')).toEqual(['one']);
      expect(found(index, '박순희 就医')).toEqual([]);
      // Not as they stand: another particle, another ending, traditional characters.
      expect(found(index, '어머니에게 需要 hospitals')).toEqual(['one']);
      expect(found(index, '就醫')).toEqual(['one']);
    }
  });

  test('is found by all of its words at once, however many', () => {
    const words = Array.from({ length: 600 }, (_, at) => `단어${at}`).join(' ');
    const index = indexOf({ one: ['최은경'], two: ['박순희'] });
    index.apply({ entries: [], notes: [{ id: noteId('a'), personId: idOf('one'), text: words }], people: 2 });
    expect(found(index, words)).toEqual(['one']);
    repack(index);
    expect(found(index, words)).toEqual(['one']);
    expect(found(index, `${words} 없는말`)).toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    ['one jamo', 'ㅋ'],
    ['punctuation', '!?…'],
    ['pictures', '🙂👩‍👧'],
    ['a regular expression', '.*(a+)+$[^'],
    ['unassigned code points', '\u{E0FFF}\u0378'],
    ['an unknown character', '𪛖'],
    ['five thousand letters', 'abcdefghij'.repeat(500)],
    ['five thousand syllables', '최'.repeat(5000)],
    ['mixed scripts', '최 Eun 京 ㅇ 🙂 ..'],
    ['an empty query', ''],
    ['nothing but blanks', '   '],
  ])('%s finds nobody, and says so', (_what, query) => {
    expect(found(indexOf({ one: ['최은경'], two: ['Choi'] }), query)).toEqual([]);
  });

  test.each(['.*(a+)+$[^', '🙂', '𪛖', '\u{E0FFF}', '!?…'])(
    '%s is text like any other where it stands',
    (query) => {
      const index = indexOf({ one: ['최은경'], noted: ['박순희'] });
      const text = toSearchText(`.*(a+)+$[^ 🙂 𪛖 \u{E0FFF} !?…`);
      index.apply({ entries: [], notes: [{ id: noteId('a'), personId: idOf('noted'), text }], people: 2 });
      expect(found(index, query)).toEqual(['noted']);
      repack(index);
      expect(found(index, query)).toEqual(['noted']);
    },
  );

  test.each(['최 Eun-kyung', 'Choi 은경', '崔 은경', '崔 Eun 경'])(
    'a name in several scripts, as %s, is found',
    (query) => expect(found(indexOf({ one: ['최은경'], two: ['김철'] }), query)).toEqual(['one']),
  );

  test('one jamo finds whoever begins with it', () =>
    expect(found(indexOf({ one: ['최은경'], two: ['김철'] }), 'ㅊ')).toEqual(['one']));

  test('a name with three readings is found by each', () => {
    const index = indexOf({ one: ['金車'] });
    for (const query of ['김차', '금거', 'Kim Cha', 'Jin Che']) expect(found(index, query)).toEqual(['one']);
  });
});

test('whoever is found by a name is found after any changes and snapshots, and nobody who was put aside', () => {
  const names = fc.constantFrom('최은경', '崔银京', 'Choi Eun-kyung', '김철', 'Kim Chol');
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ who: fc.nat({ max: 6 }), name: names, isDeleted: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant('snapshot' as const) },
    { weight: 1, arbitrary: fc.constant('work' as const) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const index = indexOf({});
      const model = new Map<string, string>();
      for (const each of steps) {
        if (each === 'snapshot') repack(index);
        else if (each === 'work') index.names.work(() => false);
        else {
          const who = `p${each.who}`;
          model.delete(who);
          if (!each.isDeleted) model.set(who, each.name);
          index.apply({
            entries: [
              { ...entryOf(who, { names: [each.name] }), ...(each.isDeleted ? { isDeleted: true } : {}) },
            ],
            notes: [],
            people: model.size,
          });
        }
      }
      index.names.work(() => false);
      const expected = [...model].filter(([, name]) => !/김|Kim/u.test(name)).map(([who]) => who);
      expect(found(index, 'Choe Un Gyong').toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 200 },
  );
});

describe('the reason', () => {
  test.each([
    ['최은경', '崔银京', 'hanja-reading'],
    ['崔銀京', '최은경', 'hanja-reading'],
    ['최은경', 'Choi Eun-kyung', 'spelling'],
    ['이연희', '리련희', 'initial-sound'],
    ['崔銀京', '崔银京', 'characters'],
    ['Cui Yinjing', '崔银京', 'pinyin'],
    ['Cui Yinjing', '최은경', 'sounds-like'],
    ['은경', 'Choi Eun-kyung', 'given-name'],
    ['최은굥', 'Choi Eun-kyung', 'misspelt'],
  ] as const)('%s finds %s: %s', (query, name, reason) => {
    expect(explained(['별명', name], query)).toEqual([{ name, reason }]);
  });

  test('is a document where the words stand in what one is called', () => {
    const entry = entryOf('one', {
      names: ['최은경'],
      place: '옌지',
      papers: ['M12345678', '延边州公安局'],
      attachments: [
        {
          id: 'f'.padEnd(22, 'f') as AttachmentId,
          revision: 1,
          parts: 1,
          name: '가족 사진.jpg',
          description: '강가에서',
        },
        { id: 'g'.padEnd(22, 'g') as AttachmentId, revision: 2, parts: 1, isDeleted: true },
      ],
    });
    const index = emptyIndex();
    index.apply({ entries: [entry], notes: [], people: 1 });
    index.names.work(() => false);
    for (const [query, name] of [
      ['m1234', 'M12345678'],
      ['延边州', '延边州公安局'],
      ['사진', '가족 사진.jpg'],
      ['최은경 사진', '가족 사진.jpg'],
      ['강가', '가족 사진.jpg'],
    ] as const) {
      const { people, answers } = search(index, query);
      expect(people.slice(0, 9)).toEqual([idOf('one')]);
      expect(explainMatches([entry], { query, answers })).toEqual([{ name, reason: 'document' }]);
    }
    const { answers } = search(index, '옌지');
    expect(explainMatches([entry], { query: '옌지', answers })).toEqual([undefined]);
  });

  test('is not given where the text itself stands', () => {
    expect(explained(['최은경', '崔银京'], '최은경')).toEqual([undefined]);
  });
});

function search(index: PeopleIndex, query: string, scope?: SearchScope): FoundPeople {
  return toEnd(findPeople(index, query, { scope }));
}

function found(index: PeopleIndex, query: string, scope?: SearchScope): string[] {
  const { people } = search(index, query, scope);
  return people
    .slice(0, people.length)
    .map((person) => nameOfId(typeof person === 'string' ? person : index.idAt(person)));
}

function explained(names: readonly string[], query: string) {
  const { answers } = search(indexOf({ one: names }), query);
  return explainMatches([entryOf('one', { names })], { query, answers });
}

function indexOf(people: Readonly<Record<string, readonly string[]>>): PeopleIndex {
  const index = emptyIndex();
  learn(index, people);
  index.names.work(() => false);
  return index;
}

function learn(index: PeopleIndex, people: Readonly<Record<string, readonly string[]>>): void {
  for (const [who, names] of Object.entries(people))
    index.apply({ entries: [entryOf(who, { names })], notes: [], people: index.people + 1 });
}

function repack(index: PeopleIndex): void {
  const people = new Map(index.changedPeople);
  const base = repackPeople(index, 1);
  index.noteChunks = [...repackNotes(index, base, () => undefined)];
  index.dropCovered(people, new Map(index.changedNotes));
  index.setBase(base);
}
