import type { Language } from '../language';
import { COUNTED, type Breakdown, type Counted } from './breakdowns';

/** Tags of the Humanitarian Exchange Language 1.1; `#x_` begins what it has no tag for. */
const COUNT_TAGS: Readonly<Record<Counted, string>> = {
  all: '#affected',
  female: '#affected+f',
  male: '#affected+m',
  otherSex: '#affected+sex_other',
  children: '#affected+children',
  adults: '#affected+adults',
  elderly: '#affected+elderly',
  ageUnknown: '#affected+age_unknown',
};

/** What each column of a table is, for programs: first those of the breakdowns, then those of the numbers. */
export function hxlTags(breakdowns: readonly Breakdown[], language: Language): readonly string[] {
  return [
    ...breakdowns.flatMap((breakdown) => tagsOf(breakdown, `+i_${language}`)),
    ...COUNTED.map((counted) => COUNT_TAGS[counted]),
  ];
}

function tagsOf(breakdown: Breakdown, language: string): readonly string[] {
  switch (breakdown) {
    case 'month':
      return ['#date+contact'];
    case 'origin':
    case 'place': {
      const where = breakdown === 'origin' ? '+origin' : '+asylum';
      return [`#country+name${where}${language}`, `#adm1+name${where}${language}`, `#loc+code${where}`];
    }
    case 'status':
    case 'service':
      return [`#${breakdown}+name${language}`, `#${breakdown}+code`];
    case 'need':
      return [`#x_need+name${language}`, '#x_need+code'];
  }
}
