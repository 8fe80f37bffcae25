import { COMMON_NAME_HANJA } from '../../domain/names/common-name-hanja';
import { hanjaTables } from '../../domain/names/hanja-tables';

/** Surnames with how many of a thousand bear them. */
const SURNAMES = `김 215 리 147 박 84 최 47 정 43 강 24 조 23 윤 21 장 20 림 18 오 15 한 15 신 15 서 15 권 14 황 13 안 13 송 13
류 12 홍 11 전 11 고 9 문 9 손 9 량 9 배 8 백 8 허 7 남 6 심 5 로 5 하 5 곽 4 성 4 차 4 구 4 우 4 주 4 라 4 민 3 진 3 지 3 엄 3 원 3 채 2 천 2
방 2 공 2 현 2 함 2 변 2 렴 1 려 1 추 1 도 1 소 1 석 1 선 1 설 1 마 1 길 1 연 1 위 1 표 1 명 1 기 1 탁 1 태 1 맹 1 옥 1`;

/** Syllables of which most given names of the North are made. */
const FREQUENT = Array.from(
  '영철수희성옥순미영철수희성옥순미향금혁남국명춘화경은숙정향금혁남국명춘화련일광룡진호실애란선혜학주복덕분녀용해연심인',
);

/** Made-up names in Hangul. The same seed gives the same names, on every machine. */
export function randomNames({ seed, count }: { readonly seed: number; readonly count: number }): string[] {
  const below = createRandom(seed);
  const surnames = [...SURNAMES.matchAll(/(\p{L})\s(\d+)/gu)].flatMap(([, surname = '', weight]) =>
    Array.from({ length: Number(weight) }, () => surname),
  );
  const { hangul } = hanjaTables();
  // Every character once: a reading that many name characters share comes up as often.
  const syllables = Array.from(COMMON_NAME_HANJA).flatMap((character) =>
    (hangul.get(character) ?? []).slice(0, 1).map((code) => String.fromCodePoint(code)),
  );
  const pickSyllable = () => (below(6) === 0 ? pick(syllables) : pick(FREQUENT));
  const pick = (values: readonly string[]) => values[below(values.length)] ?? '';
  return Array.from({ length: count }, () => {
    const given = below(20) === 0 ? pickSyllable() : pickSyllable() + pickSyllable();
    return pick(surnames) + given;
  });
}

/** Mulberry32, a public-domain generator of 32-bit numbers. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
