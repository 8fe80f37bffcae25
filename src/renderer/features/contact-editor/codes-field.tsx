import { useTranslation } from 'react-i18next';
import { CODE_LISTS, type CodeListName } from '../../../domain/code-lists';
import { toSearchText } from '../../../domain/text';
import { useRecordLabels } from '../../i18n/record-labels';
import { Button } from '../../ui/button';
import { ComboField } from '../../ui/combo-field';

interface CodesFieldProps {
  /** Holds the codes, parted by blanks. */
  readonly name: string;
  readonly label: string;
  readonly list: CodeListName;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is typed to find a code; kept outside, as drafts are. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Both at once, when a code is taken. */
  readonly onPick: (value: string) => void;
}

/** Any number of codes of a list, found by typing; those chosen stand below. */
export function CodesField({ name, label, list, value, onChange, query, onQuery, onPick }: CodesFieldProps) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  const chosen = value.split(' ').filter((code) => code !== '');
  const wanted = toSearchText(query);
  const options = CODE_LISTS[list]
    .filter((code) => !chosen.includes(code))
    .map((code) => ({ key: code, label: labels.code(list, code) }))
    .filter((option) => toSearchText(option.label).includes(wanted));
  return (
    <div className="picked">
      <ComboField
        name={`${name}-search`}
        label={label}
        value={query}
        onChange={onQuery}
        onPick={(code) => onPick([...chosen, code].join(' '))}
        groups={[{ title: '', options }]}
        takesFirst
        showLabel={t('sections.action.showList')}
        emptyText={t('sections.label.noMatch')}
        hint={chosen.length === 0 ? t('sections.hint.codes') : undefined}
      />
      {chosen.length > 0 && (
        <ul className="picked__list" aria-label={t('sections.label.chosen', { field: label })}>
          {chosen.map((code) => (
            <li key={code} className="tag picked__tag">
              {labels.code(list, code)}
              <Button
                look="quiet"
                aria-label={t('sections.action.removeEntry', { entry: labels.code(list, code) })}
                onPress={() => onChange(chosen.filter((other) => other !== code).join(' '))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
