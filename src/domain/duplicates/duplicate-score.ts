import type { PartialDate } from '../partial-date';
import type { Sex } from '../person';
import { toSearchText } from '../text';

/** What speaks for two records being of one person. */
export const DUPLICATE_REASONS = ['name', 'sounds-like', 'rare-name', 'birth', 'place', 'sex'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is compared besides names. */
export interface DuplicateFacts {
  readonly sex: Sex;
  readonly birth?: PartialDate;
  readonly place: string;
}

export interface NameEvidence {
  /** Is one a spelling of the other, or does it only sound like it? */
  readonly name: 'same' | 'alike';
  /** How many people bear the name, in whatever spelling. */
  readonly namesakes: number;
}

export interface DuplicateScore {
  readonly points: number;
  readonly reasons: readonly DuplicateReason[];
}

/** From here on two records are worth being shown to somebody. It is only ever a question, never a fact. */
export const LIKELY_POINTS = 5;

const SAME_NAME = 5;
const ALIKE_NAME = 2;
const RARE = 2;
const OFTEN = -2;
const SAME_BIRTH = 3;
const NEAR_BIRTH = 2;
const OTHER_BIRTH = -4;
const SAME_PLACE = 2;
const SAME_SEX = 1;
const OTHER_SEX = -4;

const FEW_NAMESAKES = 3;
const MANY_NAMESAKES = 12;
/** People who fled often do not know, or do not say, their year of birth exactly; Korean ages differ by up to two. */
const NEAR_YEARS = 2;

/** How much speaks for two records being of one person; names alone never suffice for a common name. */
export function scoreDuplicate(
  one: DuplicateFacts,
  other: DuplicateFacts,
  { name, namesakes }: NameEvidence,
): DuplicateScore {
  const evidence: readonly (readonly [DuplicateReason, number])[] = [
    name === 'same' ? ['name', SAME_NAME] : ['sounds-like', ALIKE_NAME],
    ['rare-name', rarityPoints(namesakes)],
    ['birth', birthPoints(one.birth, other.birth)],
    ['place', isSamePlace(one.place, other.place) ? SAME_PLACE : 0],
    ['sex', sexPoints(one.sex, other.sex)],
  ];
  return {
    points: evidence.reduce((sum, [, points]) => sum + points, 0),
    reasons: evidence.filter(([, points]) => points > 0).map(([reason]) => reason),
  };
}

function rarityPoints(namesakes: number): number {
  if (namesakes <= FEW_NAMESAKES) return RARE;
  return namesakes >= MANY_NAMESAKES ? OFTEN : 0;
}

function birthPoints(one: PartialDate | undefined, other: PartialDate | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
  if (years === 0) return SAME_BIRTH;
  return years <= NEAR_YEARS ? NEAR_BIRTH : OTHER_BIRTH;
}

function isSamePlace(one: string, other: string): boolean {
  const text = toSearchText(one);
  return text !== '' && text === toSearchText(other);
}

function sexPoints(one: Sex, other: Sex): number {
  if (one === 'unknown' || other === 'unknown') return 0;
  return one === other ? SAME_SEX : OTHER_SEX;
}
