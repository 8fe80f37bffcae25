import type { VaultInput } from '../src/contract/vault-calls';
import type { PartialDate } from '../src/domain/partial-date';
import { NEED_CODES } from '../src/domain/needs';
import { PERSON_STATUSES, type PersonName } from '../src/domain/person';
import { createRandom, type Random } from './random';

export type ImportedPerson = VaultInput<'people.import'>['people'][number];
type ImportedEncounter = ImportedPerson['encounters'][number];
type Words = readonly [string, string, string];

// Korean, simplified Chinese, and Latin as McCune and Reischauer spell it. Made-up people: common syllables only.
const SURNAMES: readonly [Words, ...Words[]] = [
  ['김', '金', 'Kim'],
  ['리', '李', 'Ri'],
  ['박', '朴', 'Pak'],
  ['최', '崔', 'Ch’oe'],
  ['정', '郑', 'Chŏng'],
  ['강', '姜', 'Kang'],
  ['조', '赵', 'Cho'],
  ['윤', '尹', 'Yun'],
  ['장', '张', 'Chang'],
  ['림', '林', 'Rim'],
  ['한', '韩', 'Han'],
  ['오', '吴', 'O'],
  ['서', '徐', 'Sŏ'],
  ['권', '权', 'Kwŏn'],
  ['황', '黄', 'Hwang'],
  ['안', '安', 'An'],
];
const SYLLABLES: readonly [Words, ...Words[]] = [
  ['은', '恩', 'ŭn'],
  ['경', '景', 'gyŏng'],
  ['철', '哲', 'ch’ŏl'],
  ['수', '秀', 'su'],
  ['영', '英', 'yŏng'],
  ['희', '姬', 'hŭi'],
  ['성', '成', 'sŏng'],
  ['일', '日', 'il'],
  ['옥', '玉', 'ok'],
  ['순', '顺', 'sun'],
  ['미', '美', 'mi'],
  ['향', '香', 'hyang'],
  ['금', '锦', 'gŭm'],
  ['혁', '赫', 'hyŏk'],
  ['남', '男', 'nam'],
  ['국', '国', 'guk'],
];
const PLACES: readonly [Words, ...Words[]] = [
  ['옌지', '延吉', 'Yanji'],
  ['투먼', '图们', 'Tumen'],
  ['룽징', '龙井', 'Longjing'],
  ['훈춘', '珲春', 'Hunchun'],
  ['단둥', '丹东', 'Dandong'],
  ['선양', '沈阳', 'Shenyang'],
  ['창바이', '长白', 'Changbai'],
  ['쿤밍', '昆明', 'Kunming'],
  ['난닝', '南宁', 'Nanning'],
  ['비엔티안', '万象', 'Vientiane'],
  ['방콕', '曼谷', 'Bangkok'],
];
const SENTENCES: readonly [Words, ...Words[]] = [
  ['어머니가 {place}에 있다고 말함.', '她说母亲在{place}。', 'Says that her mother is in {place}.'],
  ['{n}년 전에 강을 건넜다고 함.', '自述{n}年前过江。', 'Crossed the river {n} years ago.'],
  ['아이 {n}명과 함께 지내고 있음.', '现与{n}名儿童同住。', 'Lives with {n} children.'],
  [
    '여행 서류가 없고 밖에 나가지 못함.',
    '没有旅行证件，不敢外出。',
    'Has no travel documents and does not dare to go out.',
  ],
  [
    '기침이 {n}주째 계속됨. 진료 필요.',
    '咳嗽已{n}周，需要就医。',
    'Has coughed for {n} weeks; needs a doctor.',
  ],
  ['다음 연락은 {n}일 뒤로 약속함.', '约定{n}天后再联系。', 'Next contact agreed in {n} days.'],
  [
    '가족과 헤어진 뒤 소식을 듣지 못함.',
    '与家人失散后没有消息。',
    'Has heard nothing since the family was separated.',
  ],
  ['{place} 쪽으로 옮기고 싶어 함.', '希望转移到{place}方向。', 'Wants to move on towards {place}.'],
  [
    '본인 동의를 받고 기록함. 제삼자에게 알리지 않기로 함.',
    '经本人同意记录，不告知第三方。',
    'Recorded with consent; nothing is passed on.',
  ],
  ['전화번호는 남기지 않음.', '未留电话号码。', 'Left no telephone number.'],
];
const LANGUAGES = ['ko', 'zh', 'en'] as const;

/** Plausible people in mixed scripts. The same seed and the same numbers give the same people. */
export function generatePeople({
  seed,
  from,
  count,
}: {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}): ImportedPerson[] {
  return Array.from({ length: count }, (_, index) =>
    generatePerson(createRandom(seed * 1_000_003 + from + index)),
  );
}

function generatePerson(random: Random): ImportedPerson {
  const birth = random.chance(70) ? dateIn(random, 1940, 80) : undefined;
  return {
    person: {
      names: namesOf(random),
      sex: random.pick(['female', 'female', 'male', 'unknown']),
      ...(birth === undefined ? {} : { birth }),
      place: random.pick(random.pick(PLACES)),
      group: random.chance(30) ? `${2000 + random.below(26)} ${random.pick(random.pick(PLACES))}` : '',
      status: random.pick(PERSON_STATUSES),
      needs: NEED_CODES.slice(0, 12).filter(() => random.chance(12)),
    },
    encounters: Array.from({ length: 1 + random.below(3) }, () => generateEncounter(random)),
  };
}

function namesOf(random: Random): PersonName[] {
  const parts = [random.pick(SYLLABLES), random.pick(SYLLABLES)] as const;
  const surname = random.pick(SURNAMES);
  const inScript = (script: 0 | 1) => `${surname[script]}${parts[0][script]}${parts[1][script]}`;
  const latin = `${surname[2]} ${capital(parts[0][2])}-${parts[1][2]}`;
  const all: PersonName[] = [
    { text: inScript(0), kind: 'legal' },
    { text: inScript(1), kind: 'alias' },
    { text: latin, kind: 'spelling' },
  ];
  const first = random.below(3);
  const rest = all.filter((_, index) => index !== first && random.chance(60));
  return [...all.slice(first, first + 1), ...rest];
}

function generateEncounter(random: Random): ImportedEncounter {
  const language = random.below(3) as 0 | 1 | 2;
  const sentences = Array.from({ length: 3 + random.below(6) }, () => {
    const { [language]: sentence } = random.pick(SENTENCES);
    const place = random.pick(PLACES)[language];
    return sentence.replace('{place}', place).replace('{n}', String(1 + random.below(12)));
  });
  return {
    date: dateIn(random, 2004, 22),
    place: random.pick(PLACES)[language],
    mode: random.pick(['in-person', 'phone', 'messenger', 'third-party']),
    language: LANGUAGES[language],
    note: sentences.join(' '),
  };
}

function dateIn(random: Random, firstYear: number, years: number): PartialDate {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(firstYear + random.below(years));
  const month = two(1 + random.below(12));
  const day = two(1 + random.below(28));
  return random.pick([year, `${year}-${month}`, `${year}-${month}-${day}`]) as PartialDate;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
