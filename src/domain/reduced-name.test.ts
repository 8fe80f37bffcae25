import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NameKind, PersonName } from './person';
import { fullName, initialsOf } from './reduced-name';

const named = (text: string, kind: NameKind = 'legal', romanisation?: string): PersonName => ({
  text,
  kind,
  ...(romanisation === undefined ? {} : { romanisation }),
});

const plain = (name: string) => name.replaceAll(/[^\p{L}]/gu, '').toLowerCase();

describe('initials', () => {
  test.each([
    ['김철수', 'ko', '김○○'],
    ['김 철수', 'ko', '김○○'],
    ['김철', 'ko', '김○'],
    ['남궁옥분', 'ko', '남궁○○'],
    ['남궁', 'ko', '남○'],
    ['복순이엄마', 'ko', '복○○'],
    ['금', 'ko', '○'],
    ['崔恩京', 'zh', '崔某某'],
    ['崔京', 'zh', '崔某某'],
    ['南宫玉', 'zh', '南宫某某'],
    ['恩', 'zh', '某'],
    ['Kim Chol-su', 'en', 'K. C. S.'],
    ['choi eun kyung', 'en', 'C. E. K.'],
    ['Zoë', 'en', 'Z.'],
    ['K', 'en', '○'],
    ['J. K.', 'en', '○'],
    ['Ä1·', 'ko', '○'],
    ['7 42', 'en', '○'],
    ['№ 42', 'en', '○'],
  ] as const)('of %s in %s are %s', (name, language, initials) => {
    expect(initialsOf([named(name)], language)).toBe(initials);
  });

  test('are of the spelling that readers of the language know', () => {
    const names = [named('崔恩京'), named('최은경', 'spelling', 'Choi Eun-kyung')];
    expect(initialsOf(names, 'ko')).toBe('최○○');
    expect(initialsOf(names, 'en')).toBe('C. E. K.');
    expect(initialsOf(names, 'zh')).toBe('崔某某');
  });

  test('of nobody are nothing that could be somebody', () => {
    expect(initialsOf([], 'en')).toBe('○');
  });

  test('never hold the name, whatever it is', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('가나남궁최은경崔恩京南宫abcÄK -.·1')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom('ko', 'en', 'zh'), (text, language) => {
        fc.pre(/\p{L}/u.test(text));
        expect(plain(initialsOf([named(text)], language))).not.toContain(plain(text));
      }),
    );
  });
});

describe('a full name', () => {
  test('stands in the script of the reader, with another behind it', () => {
    const names = [named('최은경', 'legal', 'Choi Eun-kyung')];
    expect(fullName(names, 'ko')).toBe('최은경 (Choi Eun-kyung)');
    expect(fullName(names, 'en')).toBe('Choi Eun-kyung (최은경)');
    expect(fullName([named('김철수')], 'en')).toBe('김철수');
    expect(fullName([], 'en')).toBe('');
  });

  test('is the one that authorities know, never a by-name if there is another', () => {
    expect(fullName([named('두루미', 'pseudonym'), named('김철수', 'birth')], 'ko')).toBe('김철수');
  });
});
