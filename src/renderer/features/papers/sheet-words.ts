import i18next from 'i18next';
import type { Language } from '../../../domain/language';
import { sectionValue } from '../../../domain/person-sections';
import { withoutContacts, type SheetWords } from '../../../domain/sheet-text';
import { sectionTexts } from '../../i18n/entry-text';
import { listText } from '../../i18n/list-text';
import { letterWords } from './letter-words';

const LISTS = {
  status: 'codes.status',
  need: 'codes.need',
  service: 'lists.service',
  timeframe: 'lists.timeframe',
} as const;

type Translate = (key: string) => string;

/** What a sheet says in its own language, whichever the window speaks. */
export function sheetWords(language: Language): SheetWords {
  const t = i18next.getFixedT(language) as Translate;
  return {
    ...letterWords(language),
    code: (list, code) => {
      const key = `${LISTS[list]}.${code}`;
      return t(key);
    },
    list: (parts) => listText(parts, language),
    section: (name, person) => {
      const entries = sectionTexts(name, sectionValue(withoutContacts(person), name), language)
        .map((entry) => entry.join('\n'))
        .filter((entry) => entry !== '');
      return entries.length === 0 ? '' : [t(`sections.title.${name}`), ...entries].join('\n');
    },
  };
}
