import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../language';
import { findPlaces, placeIn, placeNamed, PLACES, placeText, WIDE_PLACES } from './gazetteer';

const anyPlace = fc.constantFrom(...PLACES);
const anyLanguage = fc.constantFrom(...LANGUAGES);

describe('every place', () => {
  test('has a name in the script of each language, and a code of ISO 3166', () => {
    for (const { code, names } of PLACES) {
      expect(names.en).toMatch(/^[A-Z][A-Za-z' ()-]+$/u);
      expect(names.ko).toMatch(/^[가-힣 ()]+$/u);
      expect(names.zh).toMatch(/^[\p{Script=Han}（）]+$/u);
      expect(code).toMatch(/^[A-Z]{2}(?:-(?:\d{2}|[A-Z]{2}))?$/u);
    }
  });

  test('is found again from what is written into a record, in any language', () => {
    fc.assert(
      fc.property(anyPlace, anyLanguage, anyLanguage, (place, written, shown) => {
        const text = placeText(place, written);
        expect(placeNamed(text)).toBe(place);
        expect(placeIn(text, shown)).toBe(placeText(place, shown));
      }),
      { numRuns: 2000 },
    );
  });

  test('is among those offered for its whole name', () => {
    fc.assert(
      fc.property(anyPlace, anyLanguage, (place, language) => {
        expect(findPlaces(place.names[language], 20)).toContain(place);
      }),
    );
  });

  test('lies in a province or country, those in a country', () => {
    for (const { parent } of PLACES) expect(parent?.parent?.parent).toBeUndefined();
  });
});

describe('the gazetteer is complete in', () => {
  test.each([
    ['KP-02', 5, 15],
    ['KP-03', 3, 22],
    ['KP-04', 3, 15],
    ['KP-05', 1, 19],
    ['KP-06', 2, 17],
    ['KP-07', 2, 15],
    ['KP-08', 3, 15],
    ['KP-09', 3, 12],
    ['KP-10', 2, 10],
  ])('the province %s with its %i cities and %i counties', (code, cities, counties) => {
    const parts = PLACES.filter((place) => place.code === code && place.parent?.code === code);
    expect(parts.filter(({ names }) => names.zh.endsWith('市'))).toHaveLength(cities);
    expect(parts.filter(({ names }) => names.zh.endsWith('郡'))).toHaveLength(counties);
  });

  test('the other units of North Korea, and every province of China', () => {
    const codes = WIDE_PLACES.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['KP-01', 'KP-13', 'KP-14', 'KP-15']));
    expect(codes.filter((code) => code.startsWith('CN-'))).toHaveLength(33);
  });

  test.each([
    ['Yanbian', '연길 도문 훈춘 룡정 화룡 안도 왕청 돈화'],
    ['Baishan', '림강 장백 무송 정우'],
    ['Tonghua', '집안 통화 매하구 류하 휘남'],
    ['Dandong', '단동 동항 봉성 관전'],
    ['Mudanjiang', '목단강 수분하 녕안 해림 목릉 동녕'],
    ['the countries on the way', '베트남 라오스 태국 미얀마 캄보디아 몽골 러시아'],
  ])('%s', (_, names) => {
    expect(names.split(' ').filter((name) => placeNamed(name) === undefined)).toEqual([]);
  });
});

describe('a place is understood', () => {
  test.each([
    ['온성', 'Onsong', '稳城郡'],
    ['온성군', 'Onsong', '稳城郡'],
    ['稳城', 'Onsong', '稳城郡'],
    ['함경북도 온성군', 'Onsong', '稳城郡'],
    ['연길', 'Yanji', '延吉市'],
    ['옌지', 'Yanji', '延吉市'],
    ['延吉', 'Yanji', '延吉市'],
    ['yanji', 'Yanji', '延吉市'],
    ['지안(집안)', "Ji'an", '集安市'],
    ['Jian', "Ji'an", '集安市'],
    ['양강도', 'Ryanggang', '两江道'],
    ['랴오닝성 선양', 'Shenyang', '沈阳市'],
    ['辽宁省沈阳', 'Shenyang', '沈阳市'],
    ['망까이', 'Mong Cai', '芒街'],
    ['Vietnam', 'Viet Nam', '越南'],
    ['새별', 'Kyongwon', '庆源郡'],
  ])('%s', (text, en, zh) => {
    expect([placeIn(text, 'en'), placeIn(text, 'zh')]).toEqual([en, zh]);
  });

  test('a name that two places bear says which province', () => {
    const unsan = PLACES.filter(({ names }) => names.en === 'Unsan');
    expect(unsan.map((place) => placeText(place, 'en'))).toEqual([
      'Unsan, South Pyongan',
      'Unsan, North Pyongan',
    ]);
    expect(placeNamed('Unsan')).toBeUndefined();
    expect(placeIn('Unsan, South Pyongan', 'ko')).toBe('은산군');
  });

  test.each(['', '강 건너 마을', '연길 근처', 'a house near Yanji', '65 near Beijing'])(
    'free text stays as it was written: %s',
    (text) => {
      for (const language of LANGUAGES) expect(placeIn(text, language)).toBe(text);
    },
  );
});

describe('findPlaces', () => {
  test('offers what begins with the letters before what holds them', () => {
    const names = findPlaces('산', 50).map(({ names: { ko } }) => ko);
    const firstInside = names.findIndex((name) => !name.startsWith('산'));
    expect(names[0]).toBe('산둥성(산동성)');
    expect(names.slice(firstInside).some((name) => name.startsWith('산'))).toBe(false);
  });

  test('offers countries and provinces while nothing is typed', () => {
    const codes = findPlaces('', 100).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(WIDE_PLACES.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(['KP', 'KP-09', 'CN-JL', 'LA']));
  });

  test('never throws and never offers more than wanted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(findPlaces(query, 7).length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
