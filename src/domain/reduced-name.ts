import { scriptOf, type PersonDetails, type PersonName } from './person';
import type { Language } from './language';

/** Stands for what is left out of a name, as each script does it. */
const LEFT_OUT = { Hang: '○', Hani: '某' } as const;

/** Family names of two letters: of these the whole is the family name. */
const LONG_FAMILY_NAMES = {
  Hang: ['남궁', '황보', '제갈', '선우', '독고', '사공', '서문', '동방'],
  Hani: ['南宫', '南宮', '皇甫', '诸葛', '諸葛', '鲜于', '鮮于', '欧阳', '歐陽', '司马', '司馬', '上官'],
} as const;

const SCRIPTS_OF = {
  ko: ['Hang', 'Hani', 'Latn', 'Zyyy'],
  en: ['Latn', 'Hang', 'Hani', 'Zyyy'],
  zh: ['Hani', 'Hang', 'Latn', 'Zyyy'],
} as const satisfies Record<Language, readonly ReturnType<typeof scriptOf>[]>;

/** Kinds of names by which authorities know somebody, the surest first. */
const KINDS: readonly PersonName['kind'][] = ['legal', 'birth', 'spelling', 'religious', 'alias'];

/** A name in full, as readers of a language find it: in their script first, as it is written otherwise behind it. */
export function fullName(names: PersonDetails['names'], language: Language): string {
  const [first, ...others] = spellings(names, language);
  const other = others.find((text) => scriptOf(text) !== scriptOf(first ?? ''));
  if (first === undefined) return '';
  return other === undefined ? first : `${first} (${other})`;
}

/**
 * What may stay of a name where only initials may: Latin letters keep the first of each part, Hangul and Han
 * characters keep the family name, as is usual in print. A name of one letter keeps nothing.
 */
export function initialsOf(names: PersonDetails['names'], language: Language): string {
  const [name = ''] = spellings(names, language);
  const script = scriptOf(name);
  if (script === 'Hang' || script === 'Hani') return reducedCharacters(name, script);
  const words = name
    .split(/[\s\-.·’']+/u)
    .map((word) => word.match(/\p{L}/gu) ?? [])
    .filter((letters) => letters.length > 0);
  // Where every part is one letter already, initials would be the name.
  if (words.every((letters) => letters.length < 2)) return LEFT_OUT.Hang;
  return words.map(([letter = '']) => `${letter.toUpperCase()}.`).join(' ');
}

function reducedCharacters(name: string, script: 'Hang' | 'Hani'): string {
  const letters = Array.from(name.replaceAll(/[^\p{L}]/gu, ''));
  const plain = letters.join('');
  const long = LONG_FAMILY_NAMES[script].find((family) => plain.startsWith(family));
  const kept = long !== undefined && letters.length > 2 ? 2 : 1;
  const dots = LEFT_OUT[script];
  if (letters.length < 2) return dots;
  // A letter for a letter would tell the length of a long by-name.
  return `${letters.slice(0, kept).join('')}${dots.repeat(script === 'Hani' ? 2 : Math.min(2, letters.length - kept))}`;
}

function spellings(names: PersonDetails['names'], language: Language): readonly string[] {
  const official = names.toSorted((one, other) => rankOf(one) - rankOf(other));
  const [first] = official;
  const related = official.filter(({ kind }) => kind === 'spelling');
  const texts = [first, ...related].flatMap((name) =>
    name === undefined ? [] : [name.text, ...(name.romanisation === undefined ? [] : [name.romanisation])],
  );
  const order: readonly string[] = SCRIPTS_OF[language];
  return texts.toSorted((one, other) => order.indexOf(scriptOf(one)) - order.indexOf(scriptOf(other)));
}

function rankOf({ kind }: PersonName): number {
  const place = KINDS.indexOf(kind);
  return place === -1 ? KINDS.length : place;
}
