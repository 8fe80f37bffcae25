import type { AnyEntry, EntryOf, SectionSpec, SectionValue } from './record-section';

/**
 * The record beyond name, situation and needs, in the order of a conversation. This table is all there is of a field:
 * forms, readers, parsers at the edges and hand-over follow it. Whoever helped somebody across a border is not asked for.
 */
export const PERSON_SECTIONS = {
  safety: {
    isList: false,
    fields: {
      danger: { kind: 'code', list: 'yesNo' },
      number: { kind: 'line' },
      channel: { kind: 'code', list: 'channel' },
      time: { kind: 'line' },
      message: { kind: 'code', list: 'yesNo' },
      codeWord: { kind: 'line' },
      never: { kind: 'line' },
      precision: { kind: 'code', list: 'precision' },
      addressType: { kind: 'code', list: 'addressType' },
      living: { kind: 'code', list: 'living' },
      held: { kind: 'code', list: 'yesNo' },
      ifLost: { kind: 'text' },
    },
  },
  consents: {
    isList: true,
    fields: {
      purpose: { kind: 'code', list: 'purpose' },
      decision: { kind: 'code', list: 'decision' },
      date: { kind: 'date' },
      language: { kind: 'code', list: 'language' },
      explainedBy: { kind: 'line' },
      form: { kind: 'code', list: 'consentForm' },
      giver: { kind: 'code', list: 'consentGiver' },
      organisations: { kind: 'line' },
      withhold: { kind: 'text' },
      reason: { kind: 'code', list: 'withholdReason' },
      acted: { kind: 'text' },
    },
  },
  identity: {
    isList: false,
    fields: {
      birthplace: { kind: 'place' },
      nationality: { kind: 'code', list: 'country' },
      stateless: { kind: 'code', list: 'stateless' },
      languages: { kind: 'codes', list: 'language' },
      ethnicity: { kind: 'line' },
      prisonerOfWar: { kind: 'code', list: 'yesNo' },
      religion: { kind: 'line' },
      marital: { kind: 'code', list: 'marital' },
      education: { kind: 'code', list: 'education' },
      occupation: { kind: 'line' },
      marks: { kind: 'line' },
      died: { kind: 'date' },
    },
  },
  family: {
    isList: true,
    fields: {
      name: { kind: 'name' },
      person: { kind: 'person' },
      relationship: { kind: 'code', list: 'relationship' },
      birth: { kind: 'date' },
      alive: { kind: 'code', list: 'alive' },
      place: { kind: 'place' },
      contact: { kind: 'line' },
      nationality: { kind: 'code', list: 'country' },
      caregiver: { kind: 'code', list: 'yesNo' },
      separated: { kind: 'date' },
      separatedAt: { kind: 'place' },
      cause: { kind: 'code', list: 'separation' },
      childCare: { kind: 'code', list: 'childCare' },
      hukou: { kind: 'code', list: 'yesNo' },
      heldBy: { kind: 'line' },
      lastContact: { kind: 'date' },
      tracing: { kind: 'code', list: 'tracing' },
      tracingWay: { kind: 'code', list: 'tracingWay' },
      tracingOutcome: { kind: 'code', list: 'tracingOutcome' },
    },
  },
  journey: {
    isList: false,
    fields: {
      displacement: { kind: 'code', list: 'displacement' },
      left: { kind: 'date' },
      leftFrom: { kind: 'place' },
      arrived: { kind: 'date' },
      reasons: { kind: 'codes', list: 'departure' },
      destination: { kind: 'place' },
    },
  },
  crossings: {
    isList: true,
    fields: {
      from: { kind: 'place' },
      to: { kind: 'place' },
      date: { kind: 'date' },
      times: { kind: 'line' },
    },
  },
  returns: {
    isList: true,
    fields: {
      date: { kind: 'date' },
      from: { kind: 'place' },
      to: { kind: 'place' },
      heldAt: { kind: 'line' },
      released: { kind: 'date' },
      treatment: { kind: 'text' },
    },
  },
  custody: {
    isList: false,
    fields: {
      place: { kind: 'place' },
      facility: { kind: 'code', list: 'facility' },
      since: { kind: 'date' },
      charge: { kind: 'line' },
      whereabouts: { kind: 'code', list: 'whereabouts' },
      family: { kind: 'code', list: 'yesNo' },
      counsel: { kind: 'code', list: 'yesNo' },
      humanitarian: { kind: 'code', list: 'yesNo' },
    },
  },
  concerns: {
    isList: false,
    fields: {
      codes: { kind: 'codes', list: 'concern' },
      violence: { kind: 'code', list: 'genderViolence' },
      detail: { kind: 'text' },
    },
  },
  documents: {
    isList: true,
    fields: {
      type: { kind: 'code', list: 'document' },
      number: { kind: 'line' },
      issuer: { kind: 'line' },
      issued: { kind: 'date' },
      expires: { kind: 'date' },
      state: { kind: 'code', list: 'documentState' },
    },
  },
  course: {
    isList: false,
    fields: {
      status: { kind: 'code', list: 'caseStatus' },
      opened: { kind: 'date' },
      priority: { kind: 'code', list: 'priority' },
      risk: { kind: 'code', list: 'risk' },
      riskReason: { kind: 'text' },
      resettlement: { kind: 'code', list: 'resettlement' },
      basis: { kind: 'code', list: 'legalBasis' },
      closed: { kind: 'date' },
      closure: { kind: 'code', list: 'closure' },
      reviewBy: { kind: 'date' },
    },
  },
} as const satisfies Readonly<Record<string, SectionSpec>>;

export type SectionName = keyof typeof PERSON_SECTIONS;

export const SECTION_NAMES = [
  'safety',
  'consents',
  'identity',
  'family',
  'journey',
  'crossings',
  'returns',
  'custody',
  'concerns',
  'documents',
  'course',
] as const satisfies readonly SectionName[];

/** The sections of a person; one that is empty is missing. */
export type PersonSections = {
  readonly [Name in SectionName]?: SectionValue<(typeof PERSON_SECTIONS)[Name]>;
};

export type ConsentRecord = EntryOf<(typeof PERSON_SECTIONS)['consents']>;

/** `section-field` of every field: what its label is found by. */
export type SectionFieldKey = {
  [Name in SectionName]: `${Name}-${keyof (typeof PERSON_SECTIONS)[Name]['fields'] & string}`;
}[SectionName];

/** The specification of a section, without its names. */
export function sectionSpec(name: SectionName): SectionSpec {
  return PERSON_SECTIONS[name];
}

/** What a person's section holds, as entries of any section. */
export function sectionValue(
  person: PersonSections,
  name: SectionName,
): AnyEntry | readonly AnyEntry[] | undefined {
  return person[name];
}
