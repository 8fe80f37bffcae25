import type { ReferenceSlug } from './reference';

/** What is known of a person that says which protections apply. What is not known is missing, never false. */
export interface PersonFacts {
  /** A code of the list of situations. */
  readonly status: string;
  /** UNHCR specific-needs codes. */
  readonly needs: readonly string[];
  /** In full years, as young as the person may be. */
  readonly youngestAge?: number;
  readonly isPregnant?: boolean;
  readonly hasSouthKoreanContact?: boolean;
  readonly hasReligiousContact?: boolean;
  readonly hasFamilyInSouthKorea?: boolean;
  readonly isPrisonerOfWarDescendant?: boolean;
  readonly isInThirdCountry?: boolean;
  readonly isAtRiskOfSelfHarm?: boolean;
  readonly isPublicityConsidered?: boolean;
  readonly hasDetentionConcern?: boolean;
  /** Somebody of the family may be under 18, or is recorded as a child. */
  readonly hasChildInFamily?: boolean;
  readonly wasReturnedBefore?: boolean;
  readonly isHeadingForSouthKorea?: boolean;
  readonly isInDistress?: boolean;
}

/** Pages that tell of a protection, and where on them it begins: an anchor of the page, the same in all languages. */
export const PROTECTION_PAGES = {
  'non-refoulement': 'the-rule',
  'border-protocol': 'treaties',
  unhcr: 'mandate',
  children: 'rights',
  'risk-on-return': 'conditions',
  confidentiality: 'why-secret',
  'south-korea': 'south-korean-law',
  'third-countries': 'other-duties',
  distress: 'protection-is-help',
  advocacy: 'what-to-cite',
} as const satisfies Partial<Record<ReferenceSlug, string>>;
export type ProtectionPage = keyof typeof PROTECTION_PAGES;

interface ProtectionRule {
  readonly reason: string;
  readonly applies: (facts: PersonFacts) => boolean;
  readonly pages: readonly ProtectionPage[];
}

const FULL_AGE = 18;

const hasNeed =
  (...codes: readonly string[]) =>
  ({ needs }: PersonFacts) =>
    needs.some((need) => codes.includes(need));
const hasStatus =
  (wanted: 'detained' | 'in-transit' | 'returned') =>
  ({ status }: PersonFacts) =>
    status === wanted;

const AGAINST_RETURN = ['non-refoulement', 'border-protocol', 'unhcr'] as const;

/** From a fact in a record to the pages that it makes matter, in the order in which they are shown. */
export const PROTECTION_RULES = [
  { reason: 'detained', applies: hasStatus('detained'), pages: AGAINST_RETURN },
  { reason: 'detained-need', applies: hasNeed('LP-DA', 'LP-RD'), pages: AGAINST_RETURN },
  {
    reason: 'detention-concern',
    applies: ({ hasDetentionConcern }) => hasDetentionConcern === true,
    pages: AGAINST_RETURN,
  },
  { reason: 'return-risk', applies: hasNeed('LP-RR'), pages: AGAINST_RETURN },
  // In doubt a person is treated as a child.
  {
    reason: 'under-18',
    applies: ({ youngestAge = FULL_AGE }) => youngestAge < FULL_AGE,
    pages: ['children'],
  },
  {
    reason: 'child-need',
    applies: ({ needs }) => needs.some((need) => /^(?:SC|CR)(?:-|$)/u.test(need)),
    pages: ['children'],
  },
  {
    reason: 'child-in-family',
    applies: ({ hasChildInFamily }) => hasChildInFamily === true,
    pages: ['children'],
  },
  { reason: 'pregnant', applies: ({ isPregnant }) => isPregnant === true, pages: ['risk-on-return'] },
  { reason: 'difficult-pregnancy', applies: hasNeed('SM-DP', 'CR-TP'), pages: ['risk-on-return'] },
  { reason: 'returned', applies: hasStatus('returned'), pages: ['risk-on-return'] },
  {
    reason: 'returned-before',
    applies: ({ wasReturnedBefore }) => wasReturnedBefore === true,
    pages: ['risk-on-return'],
  },
  {
    reason: 'torture',
    applies: ({ needs }) => needs.some((need) => /^TR(?:-|$)/u.test(need)),
    pages: ['risk-on-return'],
  },
  {
    reason: 'south-korean-contact',
    applies: ({ hasSouthKoreanContact }) => hasSouthKoreanContact === true,
    pages: ['risk-on-return', 'confidentiality'],
  },
  {
    reason: 'religious-contact',
    applies: ({ hasReligiousContact }) => hasReligiousContact === true,
    pages: ['risk-on-return', 'confidentiality'],
  },
  {
    reason: 'family-in-south-korea',
    applies: ({ hasFamilyInSouthKorea }) => hasFamilyInSouthKorea === true,
    pages: ['south-korea'],
  },
  {
    reason: 'prisoner-of-war',
    applies: ({ isPrisonerOfWarDescendant }) => isPrisonerOfWarDescendant === true,
    pages: ['south-korea'],
  },
  {
    reason: 'heading-for-south-korea',
    applies: ({ isHeadingForSouthKorea }) => isHeadingForSouthKorea === true,
    pages: ['south-korea'],
  },
  { reason: 'in-transit', applies: hasStatus('in-transit'), pages: ['third-countries'] },
  {
    reason: 'third-country',
    applies: ({ isInThirdCountry }) => isInThirdCountry === true,
    pages: ['third-countries'],
  },
  {
    reason: 'self-harm',
    applies: ({ isAtRiskOfSelfHarm }) => isAtRiskOfSelfHarm === true,
    pages: ['distress'],
  },
  {
    reason: 'distress-concern',
    applies: ({ isInDistress }) => isInDistress === true,
    pages: ['distress'],
  },
  {
    reason: 'publicity',
    applies: ({ isPublicityConsidered }) => isPublicityConsidered === true,
    pages: ['advocacy'],
  },
] as const satisfies readonly ProtectionRule[];
export type ProtectionReason = (typeof PROTECTION_RULES)[number]['reason'];

/** What a caseworker decided about a protection, against the rules or beyond them. */
export interface ProtectionDecision {
  readonly page: ProtectionPage;
  readonly decision: 'added' | 'dismissed';
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Protection {
  readonly page: ProtectionPage;
  /** The facts that speak for it; none if only a caseworker does. */
  readonly reasons: readonly ProtectionReason[];
  readonly decision?: ProtectionDecision;
}

export interface Protections {
  readonly applying: readonly Protection[];
  readonly dismissed: readonly Protection[];
  /** What a caseworker may still add. */
  readonly others: readonly ProtectionPage[];
}

/** The protections that apply to a person and why, those that were dismissed, and the rest. */
export function protectionsOf(facts: PersonFacts, decisions: readonly ProtectionDecision[]): Protections {
  const rules: readonly (ProtectionRule & { readonly reason: ProtectionReason })[] = PROTECTION_RULES;
  const met = rules.filter(({ applies }) => applies(facts));
  const all = (Object.keys(PROTECTION_PAGES) as ProtectionPage[]).map((page): Protection => {
    const decision = decisions.find((each) => each.page === page);
    const reasons = met.filter(({ pages }) => pages.includes(page)).map(({ reason }) => reason);
    return { page, reasons, ...(decision === undefined ? {} : { decision }) };
  });
  return {
    applying: all.filter((each) => isMeant(each) && !isDismissed(each)),
    dismissed: all.filter(isDismissed),
    others: all.filter((each) => !isMeant(each) && !isDismissed(each)).map(({ page }) => page),
  };
}

function isDismissed({ decision }: Protection): boolean {
  return decision?.decision === 'dismissed';
}

function isMeant({ reasons, decision }: Protection): boolean {
  return reasons.length > 0 || decision?.decision === 'added';
}

/** The decisions with a new one in place of what was decided about the same page. */
export function withDecision(
  decisions: readonly ProtectionDecision[],
  decision: ProtectionDecision,
): readonly ProtectionDecision[] {
  return [...withoutDecision(decisions, decision.page), decision];
}

/** The decisions without the one about a page: the rules alone count again. */
export function withoutDecision(
  decisions: readonly ProtectionDecision[],
  page: ProtectionPage,
): readonly ProtectionDecision[] {
  return decisions.filter((each) => each.page !== page);
}
