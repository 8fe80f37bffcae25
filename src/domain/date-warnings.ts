import { isCertainlyAfter, spanOf, type PartialDate } from './partial-date';
import type { PersonDetails } from './person';
import type { SectionFieldKey } from './person-sections';

/** A date of the record by the name of its field. */
export type DateKey = 'birth' | SectionFieldKey;

/** Dates that contradict each other. They are told and never forbidden: people remember, and papers lie. */
export type DateWarning =
  | { readonly kind: 'order'; readonly earlier: DateKey; readonly later: DateKey }
  | { readonly kind: 'future'; readonly date: DateKey };

interface KnownDate {
  readonly key: DateKey;
  readonly date: PartialDate | undefined;
}

type Dated = Pick<
  PersonDetails,
  | 'birth'
  | 'identity'
  | 'journey'
  | 'crossings'
  | 'returns'
  | 'custody'
  | 'documents'
  | 'family'
  | 'consents'
  | 'course'
>;

/** What the dates of a person contradict each other in, each contradiction once. `today` as `YYYY-MM-DD`. */
export function dateWarnings(person: Dated, today: string): readonly DateWarning[] {
  const warnings: DateWarning[] = orderedPairs(person)
    .filter(([earlier, later]) => isReversed(earlier, later))
    .map(([earlier, later]) => ({ kind: 'order', earlier: earlier.key, later: later.key }));
  for (const { key, date } of pastDates(person)) {
    if (date !== undefined && spanOf(date).earliest > today) warnings.push({ kind: 'future', date: key });
  }
  const told = warnings.map((warning) => JSON.stringify(warning));
  return warnings.filter((_, index) => told.indexOf(told[index] ?? '') === index);
}

type Pair = readonly [KnownDate, KnownDate];

// Pairs of which the first cannot lie after the second.
function orderedPairs(person: Dated): readonly Pair[] {
  const birth: KnownDate = { key: 'birth', date: person.birth };
  const died: KnownDate = { key: 'identity-died', date: person.identity?.died };
  const life = lifeEvents(person).flatMap((event): Pair[] => [
    [birth, event],
    [event, died],
  ]);
  return [[birth, died], ...life, ...pairsOfJourney(person), ...pairsOfEntries(person)];
}

function pairsOfJourney({ journey, returns = [] }: Dated): readonly Pair[] {
  const left: KnownDate = { key: 'journey-left', date: journey?.left };
  const arrived: Pair = [left, { key: 'journey-arrived', date: journey?.arrived }];
  const ofReturns = returns.flatMap(({ date, released }): Pair[] => {
    const returned: KnownDate = { key: 'returns-date', date };
    return [
      [left, returned],
      [returned, { key: 'returns-released', date: released }],
    ];
  });
  return [arrived, ...ofReturns];
}

function pairsOfEntries({ documents = [], family = [], course }: Dated): readonly Pair[] {
  return [
    ...documents.map(({ issued, expires }): Pair => [
      { key: 'documents-issued', date: issued },
      { key: 'documents-expires', date: expires },
    ]),
    ...family.map(({ birth, separated }): Pair => [
      { key: 'family-birth', date: birth },
      { key: 'family-separated', date: separated },
    ]),
    [
      { key: 'course-opened', date: course?.opened },
      { key: 'course-closed', date: course?.closed },
    ],
  ];
}

function lifeEvents({ journey, crossings = [], returns = [], custody }: Dated): readonly KnownDate[] {
  return [
    { key: 'journey-left', date: journey?.left },
    { key: 'journey-arrived', date: journey?.arrived },
    { key: 'custody-since', date: custody?.since },
    ...crossings.map(({ date }): KnownDate => ({ key: 'crossings-date', date })),
    ...returns.flatMap(({ date, released }): KnownDate[] => [
      { key: 'returns-date', date },
      { key: 'returns-released', date: released },
    ]),
  ];
}

function pastDates(person: Dated): readonly KnownDate[] {
  return [
    { key: 'birth', date: person.birth },
    { key: 'identity-died', date: person.identity?.died },
    ...lifeEvents(person),
    ...(person.consents ?? []).map(({ date }): KnownDate => ({ key: 'consents-date', date })),
    ...(person.documents ?? []).map(({ issued }): KnownDate => ({ key: 'documents-issued', date: issued })),
  ];
}

function isReversed({ date: earlier }: KnownDate, { date: later }: KnownDate): boolean {
  return earlier !== undefined && later !== undefined && isCertainlyAfter(earlier, later);
}
