import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameValue, MARKS_KEPT, trailAfterEdit, type EditTrail } from './field-edits';
import { mergeRecord, resolveConflict } from './merge-record';

interface Card extends EditTrail {
  readonly place?: string;
  readonly note?: string;
}

const FIELDS = ['place', 'note'] as const;
const STORED: Card = { place: '옌지', note: '첫 기록' };

let marks = 0;

function edit(card: Card, change: Partial<Card>): Card {
  const { edits: _edits, conflicts: _conflicts, ...before } = card;
  const after = { ...before, ...change };
  marks += 1;
  return { ...after, ...trailAfterEdit(card, after, { fields: FIELDS, mark: `m${marks}` }) };
}

function take(ours: Card, theirs: Card, from = '두루미') {
  return mergeRecord({ ours, theirs, fields: FIELDS, from, at: 7 });
}

describe('what a colleague changed', () => {
  test('is taken over where nobody here did', () => {
    const theirs = edit(STORED, { place: '단둥' });
    expect(take(STORED, theirs)).toEqual({ record: theirs, changed: ['place'], inConflict: [] });
  });

  test('an older version changes nothing', () => {
    const ours = edit(STORED, { place: '단둥' });
    expect(take(ours, STORED)).toEqual({ record: ours, changed: [], inConflict: [] });
    const later = edit(ours, { place: '선양' });
    expect(take(later, ours).record).toEqual(later);
  });

  test('different fields come together', () => {
    const ours = edit(STORED, { place: '단둥' });
    const theirs = edit(STORED, { note: '더 쓴 기록' });
    const { record, changed, inConflict } = take(ours, theirs);
    expect(record).toMatchObject({ place: '단둥', note: '더 쓴 기록' });
    expect(changed).toEqual(['note']);
    expect(inConflict).toEqual([]);
  });

  test('one field that both changed keeps both values', () => {
    const ours = edit(STORED, { place: '단둥' });
    const theirs = edit(STORED, { place: '선양' });
    const { record, changed, inConflict } = take(ours, theirs, '학');
    expect(record.place).toBe('단둥');
    expect(record.conflicts).toEqual([
      { field: 'place', value: '선양', marks: theirs.edits?.['place'], from: '학', at: 7 },
    ]);
    expect(changed).toEqual([]);
    expect(inConflict).toEqual(['place']);
  });

  test('both changed it to the same: nothing to decide', () => {
    const ours = edit(STORED, { place: '단둥' });
    const theirs = edit(STORED, { place: '단둥' });
    expect(take(ours, theirs)).toMatchObject({ changed: [], inConflict: [] });
  });

  test('a field that was emptied is a change like others', () => {
    const { place: _place, ...rest } = STORED;
    const without: Card = rest;
    const theirs = { ...without, ...trailAfterEdit(STORED, without, { fields: FIELDS, mark: 'gone' }) };
    const taken = take(STORED, theirs);
    expect('place' in taken.record).toBe(false);
    const ours = edit(STORED, { place: '단둥' });
    expect(take(ours, theirs).record.conflicts).toMatchObject([{ field: 'place', marks: ['gone'] }]);
  });

  test('records that differ without any known edit are a conflict', () => {
    expect(take(STORED, { ...STORED, place: '선양' })).toMatchObject({ inConflict: ['place'] });
  });
});

test('what a colleague went on from before the conflict does not come back as a third value', () => {
  const first = edit(STORED, { place: '단둥' });
  const { record: open } = take(edit(STORED, { place: '옌볜' }), edit(first, { place: '선양' }));
  expect(take(open, first)).toEqual({ record: open, changed: [], inConflict: [] });
});

describe('a conflict', () => {
  const ours = edit(STORED, { place: '단둥' });
  const theirs = edit(STORED, { place: '선양' });
  const { record: open } = take(ours, theirs);

  test('does not come twice, whoever sends it', () => {
    expect(take(open, theirs)).toEqual({ record: open, changed: [], inConflict: [] });
    const { record: other } = take(theirs, ours);
    expect(take(open, other).record.conflicts).toEqual(open.conflicts);
  });

  test.each(['ours', 'theirs'])('ends with the value that was chosen: %s', (choice) => {
    const [rival] = open.conflicts ?? [];
    if (rival === undefined) throw new Error('no conflict');
    const decided = resolveConflict(open, {
      field: 'place',
      chosen: choice === 'ours' ? 'ours' : rival,
      mark: 'decided',
    });
    expect(decided.place).toBe(choice === 'ours' ? '단둥' : '선양');
    expect(decided.conflicts).toBeUndefined();
    // The decision holds against both versions of before, and both take it over.
    expect(take(decided, theirs).record).toEqual(decided);
    expect(take(theirs, decided).record).toMatchObject({ place: decided.place });
    expect(take(take(theirs, ours).record, decided).record.conflicts).toBeUndefined();
  });

  test('stays while other fields are edited', () => {
    expect(edit(open, { note: '나중' }).conflicts).toEqual(open.conflicts);
  });
});

test('no more marks are kept than are of use', () => {
  let card = STORED;
  for (let round = 0; round < MARKS_KEPT + 9; round += 1) card = edit(card, { place: String(round) });
  expect(card.edits?.['place']).toHaveLength(MARKS_KEPT);
});

// Three people who edit, hand over and decide in any order.
const step = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), who: fc.nat(2), field: fc.nat(1), value: fc.nat(3) }),
  fc.record({ kind: fc.constant('give' as const), who: fc.nat(2), to: fc.nat(2) }),
  fc.record({ kind: fc.constant('decide' as const), who: fc.nat(2), isOurs: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function perform(cards: Card[], { who, ...action }: Step): void {
  const card = cards[who] ?? STORED;
  if (action.kind === 'edit') {
    cards[who] = edit(card, { [FIELDS[action.field] ?? 'place']: `값 ${action.value}` });
  } else if (action.kind === 'give') {
    cards[action.to] = take(cards[action.to] ?? STORED, card).record;
  } else {
    const [rival] = card.conflicts ?? [];
    marks += 1;
    if (rival !== undefined)
      cards[who] = resolveConflict(card, {
        field: rival.field,
        chosen: action.isOurs ? 'ours' : rival,
        mark: `m${marks}`,
      });
  }
}

function valuesOf(card: Card, field: (typeof FIELDS)[number]): unknown[] {
  const rivals = (card.conflicts ?? []).filter((each) => each.field === field);
  return [card[field], ...rivals.map(({ value }) => value)];
}

interface Version {
  readonly of: Card;
  readonly by: Card;
  readonly field: (typeof FIELDS)[number];
}

function isKeptOrOvertaken(merged: Card, { of, by, field }: Version): boolean {
  const last = of.edits?.[field]?.at(-1);
  // By what stands there, or by a value that is kept beside it.
  const rivals = (by.conflicts ?? []).filter((each) => each.field === field);
  const seen = [...(by.edits?.[field] ?? []), ...rivals.flatMap((rival) => rival.marks)];
  const isOvertaken = last === undefined || seen.includes(last);
  return isOvertaken || valuesOf(merged, field).some((value) => isSameValue(value, of[field]));
}

test('whatever happens: taking a version twice is taking it once, and no value is lost that nobody went on from', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const cards = [STORED, STORED, STORED];
      for (const each of steps) perform(cards, each);
      const [ours = STORED, theirs = STORED] = cards;
      const { record: merged } = take(ours, theirs);
      expect(take(merged, theirs).record).toEqual(merged);
      for (const field of FIELDS) {
        expect(isKeptOrOvertaken(merged, { of: theirs, by: ours, field })).toBe(true);
        expect(isKeptOrOvertaken(merged, { of: ours, by: theirs, field })).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('two people who hand over to each other and decide come to the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const cards = [STORED, STORED, STORED];
      for (const each of steps) perform(cards, each);
      for (let round = 0; round < 12; round += 1) {
        perform(cards, { kind: 'give', who: 1, to: 0 });
        perform(cards, { kind: 'decide', who: 0, isOurs: true });
        perform(cards, { kind: 'decide', who: 0, isOurs: true });
        perform(cards, { kind: 'give', who: 0, to: 1 });
      }
      for (const field of FIELDS) expect(cards[0]?.[field]).toBe(cards[1]?.[field]);
      expect(cards[0]?.conflicts).toBeUndefined();
      expect(cards[1]?.conflicts).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
