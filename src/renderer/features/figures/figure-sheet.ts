import i18next from 'i18next';
import {
  COUNTED,
  isManifold,
  NONE_KEY,
  UNKNOWN_KEY,
  type Breakdown,
} from '../../../domain/figures/breakdowns';
import type { FigurePeriod } from '../../../domain/figures/figure-facts';
import { hxlTags } from '../../../domain/figures/hxl-tags';
import type { FigureCell, FigureCells, FigureTable } from '../../../domain/figures/withhold-small';
import type { Language } from '../../../domain/language';
import { widePlace } from '../../../domain/places/gazetteer';

/** A table in words, as it is shown and as it is written. */
export interface FigureSheet {
  /** What is counted, and what the signs mean. */
  readonly note: string;
  readonly header: readonly string[];
  /** The row of HXL tags. */
  readonly tags: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;

const HEADERS = {
  month: ['month'],
  origin: ['originCountry', 'originProvince', 'originCode'],
  place: ['placeCountry', 'placeProvince', 'placeCode'],
  status: ['status', 'statusCode'],
  need: ['need', 'needCode'],
  service: ['service', 'serviceCode'],
} as const satisfies Record<Breakdown, readonly string[]>;

const LISTS = { status: 'codes.status', need: 'codes.need', service: 'lists.service' } as const;

/** Puts a table into the words of a language. */
export function figureSheet(
  language: Language,
  { breakdowns, rows, total }: FigureTable,
  period: FigurePeriod | undefined,
): FigureSheet {
  const t = i18next.getFixedT(language) as Translate;
  const keyColumns = breakdowns.flatMap((breakdown) => HEADERS[breakdown]);
  return {
    note: noteOf(t, breakdowns, period),
    header: [
      ...keyColumns.map((column) => t(`figures.label.column-${column}`)),
      ...COUNTED.map((counted) => t(`figures.label.count-${counted}`)),
    ],
    tags: hxlTags(breakdowns, language),
    rows: [
      ...rows.map(({ keys, cells }) => [
        ...breakdowns.flatMap((breakdown, at) => keyTexts({ t, language, breakdown }, keys[at] ?? '')),
        ...numbersOf(cells),
      ]),
      ...(total === undefined
        ? []
        : [[t('figures.label.total'), ...keyColumns.slice(1).map(() => ''), ...numbersOf(total)]]),
    ],
  };
}

function noteOf(t: Translate, breakdowns: readonly Breakdown[], period: FigurePeriod | undefined): string {
  const months = period === undefined ? t('figures.label.anyYear') : t('figures.label.period', { ...period });
  const note = t('figures.label.note', { period: months });
  return breakdowns.some(isManifold) ? `${note} ${t('figures.label.noteManifold')}` : note;
}

interface KeyPlace {
  readonly t: Translate;
  readonly language: Language;
  readonly breakdown: Breakdown;
}

// A name in the language, and beside it the code that is the same in every language.
function keyTexts({ t, language, breakdown }: KeyPlace, key: string): readonly string[] {
  const columns = HEADERS[breakdown].length;
  if (key === UNKNOWN_KEY || key === NONE_KEY)
    return [t(`figures.label.${key}`), ...Array.from({ length: columns - 1 }, () => '')];
  if (breakdown === 'month') return [key];
  if (breakdown === 'origin' || breakdown === 'place') {
    const nameOf = (code: string) => widePlace(code)?.names[language] ?? code;
    return [nameOf(key.slice(0, 2)), key.length > 2 ? nameOf(key) : '', key];
  }
  const label = `${LISTS[breakdown]}.${key}`;
  return [t(label), key];
}

function numbersOf(cells: FigureCells): readonly string[] {
  return COUNTED.map((counted) => cellText(cells[counted]));
}

function cellText(cell: FigureCell): string {
  if (cell === 'small') return '<5';
  return cell === 'withheld' ? '*' : String(cell);
}
