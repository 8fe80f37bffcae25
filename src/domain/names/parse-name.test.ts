import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldInitial } from './hangul-syllable';
import { nameCost } from './name-cost';
import { NAME_COST_LIMITS } from './name-cost-limits';
import { parseMisspeltName, parseName, parseUnfinishedName } from './parse-name';
import { HANGUL_READINGS } from './tables/hangul-readings';

function cost(one: string, other: string): number | undefined {
  return nameCost(parseName(one), parseName(other));
}

function isAlike(one: string, other: string): boolean {
  return (cost(one, other) ?? Infinity) <= NAME_COST_LIMITS.native;
}

function fits(typed: string, name: string): boolean {
  const parses = [...parseName(typed), ...parseUnfinishedName(typed)];
  return parses.some(({ positions, isPinyin }) =>
    parseName(name).some((whole) => {
      const beginning = { ...whole, positions: whole.positions.slice(0, positions.length) };
      return nameCost([{ positions, isPinyin }], [beginning]) !== undefined;
    }),
  );
}

describe('one name in many spellings', () => {
  test.each([
    'Choe Eungyeong',
    'Ch’oe Ŭn’gyŏng',
    "Ch'oe Ŭn'gyŏng",
    'Choe Un Gyong',
    'Choi Eun-kyung',
    'CHOI EUN KYUNG',
    'Chwe, Eun-Kyeong',
    'Eun-kyung Choi',
    'choieunkyung',
    '崔銀京',
    '崔恩庆',
    '최 은 경',
    '은경 최',
    '최은경'.normalize('NFD'),
    '최은경 (崔银京)',
  ])('%s is 최은경', (name) => expect(isAlike(name, '최은경')).toBe(true));

  test.each([
    'Cui Yinjing',
    'Cuī Yínjīng',
    'cui1 yin2jing1',
    'Cui Yin-jing',
    'Cuiyinjing',
    'Yinjing Cui',
    'CUI, Yin Jing',
  ])('the pinyin %s is 崔银京, and may be 최은경', (name) => {
    expect(cost(name, '崔银京')).toBe(0);
    expect(cost(name, '최은경')).toBeLessThanOrEqual(NAME_COST_LIMITS.pinyin);
  });

  test.each(['Shen Funü', 'Shen Funv', 'Shen Fu nu:', 'Shěn Fúnǚ', 'Shen Funu', 'Shen Funyu'])(
    'the pinyin %s is 申福女',
    (name) => expect(cost(name, '申福女')).toBeLessThanOrEqual(1),
  );

  test.each([
    ['리련희', '이연희'],
    ['로녀', '노여'],
    ['림꽃님', '임꽃님'],
    ['리란', '이난'],
  ])('%s of the North is %s of the South', (north, south) => expect(cost(north, south)).toBe(0));

  test.each([
    ['Hyŏngnam', '혁남'],
    ['Kkonnim', '꽃님'],
    ['Irok', '일옥'],
    ['Ch’ŏrho', '철호'],
    ['Sŏllyŏ', '선려'],
    ['Samnyong', '삼룡'],
  ])('sounds that ran together are parted: %s is %s', (latin, hangul) =>
    expect(isAlike(`Kim ${latin}`, `김${hangul}`)).toBe(true),
  );

  test.each([
    ['Kim Yu-na', '김연아'],
    ['Yu-Na Kim', '金姸兒'],
    ['Song Ji-nu', '송진우'],
    ['Han So-ra', '한솔아'],
  ])('a hyphen stands where one hears a syllable end: %s is %s', (latin, name) =>
    expect(isAlike(latin, name)).toBe(true),
  );

  test.each([
    ['Kim Whanki', '김환기'],
    ['Chung Myung-whun', '정명훈'],
    ['Choi Whi', '최휘'],
  ])('hw is also written wh: %s is %s', (latin, hangul) => expect(isAlike(latin, hangul)).toBe(true));

  test('the same letters are the same syllable, however oddly they are written', () => {
    expect(cost('Tark Syngho', 'Syng-ho Tark')).toBe(0);
    expect(cost('Tark Syngho', 'Park Syngho')).toBeUndefined();
  });

  test.each(['Namkoong Ok-soon', 'Ok-soon Namgung', 'Namgungoksun', '南宫玉顺'])(
    'a surname of two syllables is known in %s',
    (name) => expect(isAlike(name, '남궁옥순')).toBe(true),
  );

  test.each([
    ['欧阳修文', 'Ouyang Xiuwen'],
    ['歐陽修文', 'Ōuyáng Xiūwén'],
    ['上官婉儿', "Shangguan Wan'er"],
  ])('a Chinese surname of two syllables is known: %s is %s', (han, pinyin) =>
    expect(cost(han, pinyin)).toBe(0),
  );

  test.each([
    ['형준상', '邢准尚'],
    ['신철', '慎哲'],
    ['안희', '颜姬'],
  ])('a form that Korea does not write is read as the one that it writes: %s is %s', (hangul, han) =>
    expect(cost(hangul, han)).toBe(0),
  );

  test.each([
    ['황석영', '黄皙暎'],
    ['Hwang Sok-yong', '黃皙暎'],
    ['왕월', '王玥'],
  ])('a character that Korea never had is read as its homophones are: %s is %s', (name, han) =>
    expect(cost(name, han)).toBe(0),
  );

  test('every reading of a character counts', () => {
    expect(cost('金車', '김차')).toBe(0);
    expect(cost('金車', '금거')).toBe(0);
    expect(cost('Piao Lian', '朴蓮')).toBe(0);
    expect(cost('Pu Lian', '朴蓮')).toBe(0);
  });

  test('variants of a character are one character', () => expect(cost('裵鄕', '裴香')).toBeDefined());
});

describe('different names', () => {
  test.each([
    ['최은경', '최은영'],
    ['Kim Chol Su', 'Kim Chol Ho'],
    ['박영호', '백영호'],
    ['김철', '김철수'],
    ['崔银京', '李银京'],
  ])('%s is not %s', (one, other) => expect(cost(one, other)).toBeUndefined());

  test('likeness has no direction', () => {
    const names = fc.constantFrom(
      '최은경',
      '崔银京',
      'Cui Yinjing',
      'Choi Eun-kyung',
      'Irok Kim',
      '리련희',
      'x',
    );
    fc.assert(fc.property(names, names, (one, other) => cost(one, other) === cost(other, one)));
  });
});

describe('while typing', () => {
  test.each(['ㅊ', 'ㅊㅇ', 'ㅊㅇㄱ', '최', '최ㅇ', '최으', '최은ㄱ', '최은겨', '최은경'])(
    '%s leads to 최은경, 崔银京 and Choi Eun-kyung',
    (typed) => {
      for (const name of ['최은경', '崔银京', 'Choi Eun-kyung']) expect(fits(typed, name)).toBe(true);
    },
  );

  test('a consonant that will begin the next syllable is no obstacle', () =>
    expect(fits('김밍', '김미옥')).toBe(true));

  test.each([
    'c',
    'ch',
    'cho',
    'choi',
    'choi e',
    'choi eu',
    'choi eun',
    'choi eun-',
    'choi eun-kyu',
    'choieunky',
  ])('%s leads to 최은경', (typed) => expect(fits(typed, '최은경')).toBe(true));

  test.each(['cui y', 'cui yinj', 'cuiyinji'])('%s leads to 崔银京', (typed) =>
    expect(fits(typed, '崔银京')).toBe(true),
  );
});

describe('one typing error', () => {
  test.each([
    ['최은굥', '최은경'],
    ['최은겨', '최은경'],
    ['초은경', '최은경'],
    ['Choi Eun-kyugn', '최은경'],
    ['Choi Eun-kyng', '최은경'],
    ['Chio Eunkyung', '최은경'],
    ['Cui Yinjinh', '崔银京'],
  ])('%s may be %s', (typed, name) => {
    const found = nameCost(parseMisspeltName(typed), parseName(name));
    expect(found).toBeLessThanOrEqual(NAME_COST_LIMITS.native);
  });

  test('two errors are another name', () =>
    expect(nameCost(parseMisspeltName('초은굥'), parseName('최은경'))).toBeUndefined());
});

describe('what is no name', () => {
  test.each([
    ['nothing', ''],
    ['punctuation', "!?… -- '"],
    ['pictures', '🙂👩‍👧'],
    ['a regular expression', '^(.*)+$|[^'],
    ['another one', '.*(a+)+$[^'],
    ['unassigned code points', '\u{E0FFF}\u0378\u{2FFFE}'],
    ['a note', 'mother said that '.repeat(20)],
    ['five thousand letters', 'choi'.repeat(1250)],
    ['five thousand syllables', '최'.repeat(5000)],
    ['a script of its own', 'Ким Чен'],
  ])('%s has no parse', (_what, text) => {
    for (const parse of [parseName, parseUnfinishedName, parseMisspeltName]) expect(parse(text)).toEqual([]);
  });

  test('a character that nobody knows is still the same as itself', () => {
    expect(cost('金𪛖', '金𪛖')).toBe(0);
    expect(cost('金𪛖', '金𪛕')).toBeUndefined();
  });

  test('any text is parsed without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        for (const parse of [parseName, parseUnfinishedName, parseMisspeltName])
          for (const { positions } of parse(text)) expect(positions.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('the table of readings is folded as names are', () => {
  const readings = HANGUL_READINGS.split(';').map((group) => group.codePointAt(0) ?? 0);
  expect(readings.length).toBeGreaterThan(400);
  for (const reading of readings) expect(foldInitial(reading)).toBe(reading);
});
