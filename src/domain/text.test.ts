import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err, ok } from './result';
import { LINE_LIMIT, NOTE_LIMIT, parseLine, parseNote, toSearchText } from './text';

describe('parseLine', () => {
  test('takes out what nobody can see', () => {
    expect(parseLine('\u202E최\u200B은경\uFEFF ')).toEqual(ok('최은경'));
  });

  test('composes Hangul typed as single letters', () => {
    expect(parseLine('최은경'.normalize('NFD'))).toEqual(ok('최은경'));
  });

  test('keeps emoji', () => {
    expect(parseLine('👩‍👧 엄마')).toEqual(ok('👩‍👧 엄마'));
  });

  test('turns half a character into a visible mark', () => {
    expect(parseLine('a\uD800b')).toEqual(ok('a\uFFFDb'));
  });

  test('refuses a name of 10,000 characters and says how long it is', () => {
    const length = 10_000;
    expect(parseLine('김'.repeat(length))).toEqual(err({ kind: 'text-too-long', limit: LINE_LIMIT, length }));
  });

  test('gives the same when read twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: LINE_LIMIT / 4 }), (typed) => {
        const once = parseLine(typed);
        if (once.ok) expect(parseLine(once.value)).toEqual(once);
      }),
    );
  });
});

test('keeps the joiner that makes one picture of several, and no other', () => {
  const family = '\u{1F469}\u200D\u{1F467}';
  const flag = '\u{1F3F3}\uFE0F\u200D\u{1F308}';
  expect(parseLine(`${family} ${flag}`)).toEqual(ok(`${family} ${flag}`));
  expect(parseLine('최\u200D은')).toEqual(ok('최은'));
});

describe('parseNote', () => {
  test('keeps a note of 1 MB to the letter', () => {
    const note = '눈이 온다.\n'.repeat(150_000);
    expect(parseNote(note)).toEqual(ok(note));
  });

  test('refuses what is longer than the limit and cuts nothing', () => {
    expect(parseNote('x'.repeat(NOTE_LIMIT + 1))).toMatchObject({
      ok: false,
      error: { length: NOTE_LIMIT + 1 },
    });
  });

  test('leaves direction marks of right-to-left text', () => {
    expect(parseNote('\u200Fשלום')).toEqual(ok('\u200Fשלום'));
  });
});

describe('toSearchText', () => {
  test('makes width, case, composition and invisible marks the same', () => {
    expect(toSearchText('ＣＨＯＩ\u200B  최'.normalize('NFD'))).toBe('choi 최');
  });
});
