import type { ConsentUse } from './consent';
import type { Language } from './language';
import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

/** To whom a letter goes. */
export const LETTER_RECIPIENTS = [
  'unhcr',
  'ministry',
  'consulate',
  'embassy',
  'special-rapporteur',
  'legislator',
] as const;
export type LetterRecipient = (typeof LETTER_RECIPIENTS)[number];

/** How much of who somebody is a paper may tell, from everything to nothing. */
export const IDENTITY_LEVELS = ['full', 'initials', 'age-sex', 'none'] as const;
export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];

/** A letter as it is kept with the people whom it speaks about. The app never sends it. */
export interface LetterDetails {
  readonly people: readonly PersonId[];
  readonly recipient: LetterRecipient;
  /** As it stands on the letter; empty: as the template says. */
  readonly addressee: string;
  readonly language: Language;
  readonly identity: IdentityLevel;
  readonly date?: PartialDate;
  /** Why it may go though somebody in it cannot be asked. It stands beside the letter, never in it. */
  readonly vitalInterest?: string;
  readonly text: string;
}

/** The fields of which each can be changed for itself. */
export const LETTER_FIELDS = [
  'people',
  'recipient',
  'addressee',
  'language',
  'identity',
  'date',
  'vitalInterest',
  'text',
] as const satisfies readonly (keyof LetterDetails)[];

const USES = {
  unhcr: 'letter-unhcr',
  consulate: 'letter-organisation',
  embassy: 'letter-organisation',
  // What they do with a case, they do in public.
  ministry: 'letter-advocacy',
  'special-rapporteur': 'letter-advocacy',
  legislator: 'letter-advocacy',
} as const satisfies Record<LetterRecipient, ConsentUse>;

/** What a letter to somebody does with what is recorded: people must have consented to it. */
export function consentUseOf(recipient: LetterRecipient): ConsentUse {
  return USES[recipient];
}
