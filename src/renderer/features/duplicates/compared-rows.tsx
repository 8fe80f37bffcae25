import { useTranslation } from 'react-i18next';
import type { PersonFile } from '../../../contract/person-file';
import { PERSON_FIELDS } from '../../../domain/person';
import { textLanguage } from '../../i18n/text-language';
import { useFieldText } from '../../i18n/use-field-text';

interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly [string, string];
}

interface ComparedRowsProps {
  readonly one: PersonFile;
  readonly other: PersonFile;
}

/** What either record says, row by row; where both say something else, a word says so. */
export function ComparedRows(props: ComparedRowsProps) {
  const { t } = useTranslation();
  const rows = useComparedRows(props);
  return (
    <tbody>
      {rows.map(({ key, label, values: [one, other] }) => (
        <tr key={key} className={isContested(one, other) ? 'compare__row--differs' : undefined}>
          <th scope="row">
            {label}
            {isContested(one, other) && (
              <>
                {' '}
                <span className="tag tag--due">{t('duplicates.label.differs')}</span>
              </>
            )}
          </th>
          <ComparedCell text={one} />
          <ComparedCell text={other} />
        </tr>
      ))}
    </tbody>
  );
}

function ComparedCell({ text }: { readonly text: string }) {
  return (
    <td className="compare__cell" lang={textLanguage(text)} dir="auto">
      {(text === '' ? '–' : text).split('\n').map((line, row) => (
        <p key={row} className="compare__line">
          {line}
        </p>
      ))}
    </td>
  );
}

function isContested(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

function useComparedRows({ one, other }: ComparedRowsProps): readonly ComparedRow[] {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const fields = PERSON_FIELDS.map((field): ComparedRow => ({
    key: field,
    label: t(`codes.field.${field}`),
    values: [fieldText(field, one.person[field]), fieldText(field, other.person[field])],
  }));
  const count = (key: 'encounters' | 'attachments' | 'linked'): ComparedRow => ({
    key,
    label: t(`duplicates.label.${key}`),
    values: [String(one[key].length), String(other[key].length)],
  });
  const counts = (['encounters', 'attachments', 'linked'] as const).map(count);
  return [...fields, ...counts].filter(({ values }) => values.some((value) => value !== '' && value !== '0'));
}
