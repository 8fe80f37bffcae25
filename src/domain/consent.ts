import type { AttachmentKind } from './attachment';
import type { CodeOf } from './code-lists';
import { isCertainlyAfter } from './partial-date';
import type { ConsentRecord } from './person-sections';

export type ConsentPurpose = CodeOf<'purpose'>;

/** Where a person stands on a purpose now. */
export type ConsentStanding = CodeOf<'decision'> | 'not-asked';

/** What one may want to do with what is recorded of a person. */
export const CONSENT_USES = [
  /** On paper for the work with this person. */
  'print',
  /** A sealed file to a colleague who goes on with the work. */
  'handover',
  /** To an organisation outside, in a file or a letter. */
  'share-organisation',
  'share-unhcr',
  'letter-organisation',
  'letter-unhcr',
  /** A letter that speaks about this person to a legislator, a ministry or the public. */
  'letter-advocacy',
  'tracing',
  /** In numbers that name nobody. */
  'count',
  'photo',
  'audio',
  'publication',
  'research',
] as const;
export type ConsentUse = (typeof CONSENT_USES)[number];

const PURPOSE_OF_USE = {
  print: 'services',
  handover: 'services',
  'share-organisation': 'organisations',
  'share-unhcr': 'unhcr',
  'letter-organisation': 'organisations',
  'letter-unhcr': 'unhcr',
  'letter-advocacy': 'publication',
  tracing: 'tracing',
  count: 'statistics',
  photo: 'photo',
  audio: 'audio',
  publication: 'publication',
  research: 'research',
} as const satisfies Record<ConsentUse, ConsentPurpose>;

/** Work with the person goes on while nobody asked yet; nothing else does, not even numbers that name nobody. */
const OPEN_UNTIL_ASKED: readonly ConsentUse[] = ['print', 'handover'];

export interface ConsentVerdict {
  readonly isAllowed: boolean;
  readonly purpose: ConsentPurpose;
  readonly standing: ConsentStanding;
  /** What must be withheld whatever is shared, as the person said it; to be read before anything goes out. */
  readonly withhold: readonly string[];
  /** Only these, as the person named them; empty: none was named. */
  readonly organisations: readonly string[];
}

type WithConsents = { readonly consents?: readonly ConsentRecord[] };

/**
 * May this be done with what is recorded of a person? A withdrawal counts from the moment it is recorded. Whoever
 * withdraws or refuses the services is left alone in everything: no print, letter, export or number.
 */
export function consentFor({ consents = [] }: WithConsents, use: ConsentUse): ConsentVerdict {
  const services = standingOf(consents, 'services');
  const isOver = services === 'withdrawn' || services === 'refused';
  const purpose = isOver ? 'services' : PURPOSE_OF_USE[use];
  const standing = isOver ? services : standingOf(consents, purpose);
  const isOpen = standing === 'not-asked' && OPEN_UNTIL_ASKED.includes(use);
  return {
    isAllowed: standing === 'given' || isOpen,
    purpose,
    standing,
    withhold: textsOf(consents.map(({ withhold }) => withhold)),
    organisations: textsOf(
      consents.filter((each) => isGiven(each, purpose)).map((each) => each.organisations),
    ),
  };
}

/**
 * May a file about a person leave the app? As long as the work with the person goes on, except a picture or a recording
 * of somebody who said no to pictures or recordings.
 */
export function mayLeave(person: WithConsents, kind: AttachmentKind): boolean {
  const { consents = [] } = person;
  const purpose = ({ image: 'photo', audio: 'audio', other: 'services' } as const)[kind];
  const standing = standingOf(consents, purpose);
  return consentFor(person, 'print').isAllowed && (standing === 'given' || standing === 'not-asked');
}

/**
 * Where a person stands on a purpose. Consent stands only if it is certainly later than every refusal and withdrawal:
 * where dates are missing or overlap, the no counts.
 */
export function standingOf(consents: readonly ConsentRecord[], purpose: ConsentPurpose): ConsentStanding {
  const about = consents.filter((each) => each.purpose === purpose);
  const given = about.filter(({ decision }) => decision === 'given');
  const restricting = about.filter(({ decision }) => decision === 'refused' || decision === 'withdrawn');
  if (given.some((each) => restricting.every((no) => isLater(each, no)))) return 'given';
  if (restricting.some(({ decision }) => decision === 'withdrawn')) return 'withdrawn';
  return restricting.length > 0 ? 'refused' : 'not-asked';
}

/** The purposes whose consent was withdrawn and not given again, in the order of the list. */
export function withdrawnPurposes({ consents = [] }: WithConsents): readonly ConsentPurpose[] {
  const purposes = new Set(consents.flatMap(({ purpose }) => (purpose === undefined ? [] : [purpose])));
  return [...purposes].filter((purpose) => standingOf(consents, purpose) === 'withdrawn');
}

function isLater(one: ConsentRecord, other: ConsentRecord): boolean {
  return one.date !== undefined && other.date !== undefined && isCertainlyAfter(one.date, other.date);
}

function isGiven({ purpose, decision }: ConsentRecord, wanted: ConsentPurpose): boolean {
  return purpose === wanted && decision === 'given';
}

function textsOf(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as readonly string[];
}
