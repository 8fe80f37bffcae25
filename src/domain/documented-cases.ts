/** What the documents allow to say about when something happened; the words around it are the language's. */
export interface CaseDate {
  /** Earliest and latest day that agree with the document, ISO 8601; without a latest one the end is open. */
  readonly earliest: string;
  readonly latest?: string;
  /** What is known: a year, a month, a day; or a day and month whose year no document names. */
  readonly known:
    | { readonly kind: 'date'; readonly date: string }
    | { readonly kind: 'months'; readonly from: string; readonly to: string }
    | { readonly kind: 'day-without-year'; readonly month: number; readonly day: number };
  /** Does the year stand in the document, or is it inferred from what else the document says? */
  readonly year: 'stated' | 'inferred' | 'unknown';
}

export interface CaseFacts {
  readonly id: string;
  readonly date: CaseDate;
  /** How many people; missing where no document gives a number. */
  readonly people?: number;
  /** The number is the document's estimate ("about ten"). */
  readonly isAbout?: boolean;
  readonly documents: readonly string[];
}

/**
 * The events that the five documents tell of, in the order of their earliest possible day. Where the year is not
 * stated it follows from what else the document says: D5 calls a law of October 2004 recently signed; D1 is of
 * January 2007 and speaks of the October before; D4 names a president in office from February 2013 to March 2017;
 * D3 shows a photograph of January 2018 and may be of that year or later.
 */
export const DOCUMENTED_CASES = [
  {
    id: 'shenyang-consulate-2002',
    date: {
      earliest: '2002-01-01',
      latest: '2002-12-31',
      known: { kind: 'date', date: '2002' },
      year: 'stated',
    },
    documents: ['D2'],
  },
  {
    id: 'beijing-65-2004',
    date: {
      earliest: '2004-10-26',
      latest: '2004-10-26',
      known: { kind: 'date', date: '2004-10-26' },
      year: 'inferred',
    },
    people: 65,
    documents: ['D5'],
  },
  {
    id: 'shenyang-nine-2006',
    date: {
      earliest: '2006-10-01',
      latest: '2006-10-31',
      known: { kind: 'date', date: '2006-10' },
      year: 'inferred',
    },
    people: 9,
    documents: ['D1'],
  },
  {
    id: 'twenty-2011',
    date: {
      earliest: '2011-09-01',
      latest: '2011-09-30',
      known: { kind: 'date', date: '2011-09' },
      year: 'stated',
    },
    people: 20,
    documents: ['D2'],
  },
  {
    id: 'thirty-one-2012',
    date: {
      earliest: '2012-02-01',
      latest: '2012-03-09',
      known: { kind: 'months', from: '2012-02', to: '2012-03' },
      year: 'stated',
    },
    people: 31,
    documents: ['D2'],
  },
  {
    id: 'mong-cai-nine',
    date: {
      earliest: '2013-10-22',
      latest: '2016-10-22',
      known: { kind: 'day-without-year', month: 10, day: 22 },
      year: 'unknown',
    },
    people: 9,
    documents: ['D4'],
  },
  {
    id: 'yunnan-2017',
    date: {
      earliest: '2017-07-01',
      latest: '2017-07-31',
      known: { kind: 'date', date: '2017-07' },
      year: 'stated',
    },
    people: 11,
    isAbout: true,
    documents: ['D3'],
  },
  {
    id: 'scientist-2017',
    date: {
      earliest: '2017-11-01',
      latest: '2017-12-31',
      known: { kind: 'months', from: '2017-11', to: '2017-12' },
      year: 'stated',
    },
    documents: ['D3'],
  },
  {
    id: 'liaoning-seven',
    date: {
      earliest: '2018-04-28',
      known: { kind: 'day-without-year', month: 4, day: 28 },
      year: 'unknown',
    },
    people: 7,
    documents: ['D3'],
  },
] as const satisfies readonly CaseFacts[];
