import { describe, expect, test } from 'vitest';
import type { IdentityLevel } from './letter';
import type { PartialDate } from './partial-date';
import type { PersonDetails, PersonId } from './person';
import { beyondLevel, revealedBy, revealedIn, type RevealedKind } from './revealed';

const id = 'a'.repeat(22) as PersonId;
const PERSON: PersonDetails = {
  names: [
    { text: '최은경', kind: 'legal', romanisation: 'Choi Eun-kyung' },
    { text: '崔恩京', kind: 'spelling' },
    { text: 'K', kind: 'nickname' },
  ],
  sex: 'female',
  birth: '1990-05-03' as PartialDate,
  place: '단둥',
  group: '',
  status: 'detained',
  needs: [],
  documents: [{ number: 'AB 123-456' }, { type: 'none' }],
  safety: { number: '+86 139 0000 1111', codeWord: '두루미' },
  family: [{ name: '최영희', contact: '195-1234-567' }, { relationship: 'mother' }],
  identity: { birthplace: '온성' },
};

const tell = (text: string, details = PERSON, designation?: string) =>
  revealedIn(text, [{ id, details, designation }]).map(({ start, end, kind }) => [
    text.slice(start, end),
    kind,
  ]);

const born = (birth: string) => ({ ...PERSON, birth: birth as PartialDate });

describe('what a text reveals', () => {
  test.each([
    ['보고: 최은경은', '최은경', 'name'],
    ['은경 씨를', '은경', 'name'],
    ['최 은경', '최 은경', 'name'],
    ['(CHOI EUNKYUNG)', 'CHOI EUNKYUNG', 'name'],
    ['Choi  Eun kyung', 'Choi  Eun kyung', 'name'],
    ['eun-kyung said', 'eun-kyung', 'name'],
    ['崔恩京女士', '崔恩京', 'name'],
    ['no. AB123456', 'AB123456', 'document'],
    ['AB 123-456', 'AB 123-456', 'document'],
    ['call +86 139 0000 1111', '+86 139 0000 1111', 'contact'],
    ['암호 두루미', '두루미', 'contact'],
    ['집 번호 1951234567', '1951234567', 'contact'],
    ['어머니 최영희', '최영희', 'relative'],
    ['born 1990-05-03.', '1990-05-03', 'birth'],
    ['1990. 5. 3.생', '1990. 5. 3', 'birth'],
    ['1990년 5월 3일생', '1990년 5월 3일', 'birth'],
    ['1990年5月3日', '1990年5月3日', 'birth'],
    ['on 3 May 1990,', '3 May 1990', 'birth'],
    ['on 3rd May, 1990,', '3rd May, 1990', 'birth'],
    ['May 3, 1990', 'May 3, 1990', 'birth'],
    ['단둥에서', '단둥', 'place'],
    ['from 온성', '온성', 'place'],
  ])('in %s is %s', (text, found, kind) => {
    expect(tell(text)).toEqual([[found, kind]]);
  });

  test.each([
    'Kim came',
    'K',
    'Choice',
    '1990-05-13',
    '1990-05-30',
    '11990-05-03',
    '13 May 1990',
    '영희',
    '최씨',
  ])('in %s is nothing', (text) => expect(tell(text)).toEqual([]));

  test('is one thing where two overlap: the name before the description that holds it', () => {
    expect(tell('Choi Eun-kyung, a woman aged 35', PERSON, 'Choi Eun-kyung, a woman aged 35')).toEqual([
      ['Choi Eun-kyung', 'name'],
    ]);
    expect(tell('1. a woman aged 35', PERSON, 'a woman aged 35')).toEqual([
      ['a woman aged 35', 'description'],
    ]);
  });

  test('stands in the order of the text, each for the person whom it is about', () => {
    const other = 'b'.repeat(22) as PersonId;
    const people = [
      { id, details: PERSON },
      { id: other, details: { ...PERSON, names: [{ text: '리설향', kind: 'legal' as const }], family: [] } },
    ];
    expect(revealedIn('리설향 최은경', people).map(({ personId, start }) => [personId, start])).toEqual([
      [other, 0],
      [id, 4],
    ]);
  });

  test('of a month of birth or a range is each end of it; a year alone is in any letter', () => {
    expect(tell('May 1990', born('1990-05~'))).toEqual([['May 1990', 'birth']]);
    expect(tell('1989-02 or 1991-03', born('1989-02/1991-03'))).toEqual([
      ['1989-02', 'birth'],
      ['1991-03', 'birth'],
    ]);
    expect(tell('1990', born('1990'))).toEqual([]);
  });

  test('is found for two thousand people as for one, and of a shared name it is told of the first', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      id: String(index).padStart(22, '0') as PersonId,
      details: { ...PERSON, names: [{ text: `Kim Nr${index} Chin`, kind: 'legal' as const }] },
    }));
    const find = revealedBy(many);
    const text = 'Kim Nr7 Chin, kim nr1999-chin and Kim Nr77Chin were seen on 1990-05-03.';
    expect(
      find(text).map(({ start, end, kind, personId }) => [text.slice(start, end), kind, Number(personId)]),
    ).toEqual([
      ['Kim Nr7 Chin', 'name', 7],
      ['kim nr1999-chin', 'name', 1999],
      ['Kim Nr77Chin', 'name', 77],
      ['1990-05-03', 'birth', 0],
    ]);
    expect(find('Kim N r7 Chin, ANr7 Chin')).toEqual([]);
  });

  test('signs in a name are letters of it, never a pattern', () => {
    const odd = { ...PERSON, names: [{ text: 'a.b (c*', kind: 'alias' as const }] };
    expect(tell('see a.b (c* here', odd)).toEqual([['a.b (c*', 'name']]);
    expect(tell('see axb (c here', odd)).toEqual([]);
  });
});

describe('more than a level allows', () => {
  const kinds: readonly RevealedKind[] = [
    'name',
    'relative',
    'birth',
    'document',
    'contact',
    'place',
    'description',
  ];
  test.each([
    ['full', []],
    ['initials', ['name', 'relative', 'birth', 'document', 'contact']],
    ['age-sex', ['name', 'relative', 'birth', 'document', 'contact']],
    ['none', ['name', 'relative', 'birth', 'document', 'contact', 'description']],
  ] as const)('at %s is %j', (level: IdentityLevel, beyond) => {
    const all = kinds.map((kind) => ({ kind, personId: id, start: 0, end: 1 }));
    expect(beyondLevel(all, level).map(({ kind }) => kind)).toEqual(beyond);
  });
});
