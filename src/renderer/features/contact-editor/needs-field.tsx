import { useTranslation } from 'react-i18next';
import { CODE_LISTS } from '../../../domain/code-lists';
import { isNeedCode, type NeedCode } from '../../../domain/needs';
import { addNeed, needCodes, needField } from '../../../domain/needs-form';
import { removeRow } from '../../../domain/section-form';
import { useRecordLabels } from '../../i18n/record-labels';
import { localDay } from '../../i18n/local-day';
import { Button } from '../../ui/button';
import { ComboField } from '../../ui/combo-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { DateField } from './date-field';
import type { FieldsProps } from './form-props';
import { useFieldBinding } from './use-field-binding';
import { useNeedGroups } from './use-need-groups';

const QUERY = 'needs.search';

/** Specific needs: found by typing, in groups, those used lately first; each with its state. */
export function NeedsField({ fields, errors, onEdit }: FieldsProps) {
  const { t } = useTranslation();
  const query = fields[QUERY] ?? '';
  const codes = needCodes(fields);
  const groups = useNeedGroups(query, codes);
  const add = (code: string) => {
    if (isNeedCode(code)) onEdit({ ...addNeed(fields, code, localDay()), [QUERY]: '' });
  };
  return (
    <div className="picked">
      {/* Above the line that finds them: Tab then goes on to what is asked next. */}
      {codes.map((code, row) =>
        code === undefined ? undefined : (
          <NeedRow key={code} code={code} row={row} fields={fields} errors={errors} onEdit={onEdit} />
        ),
      )}
      <ComboField
        name={QUERY}
        label={t('person.label.needs')}
        value={query}
        onChange={(typed) => onEdit({ ...fields, [QUERY]: typed })}
        onPick={add}
        groups={groups}
        takesFirst
        showLabel={t('sections.action.showList')}
        emptyText={t('sections.label.noMatch')}
        hint={t('sections.hint.needs')}
      />
    </div>
  );
}

interface NeedRowProps extends FieldsProps {
  readonly code: NeedCode;
  readonly row: number;
}

function NeedRow({ code, row, fields, errors, onEdit }: NeedRowProps) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  const label = t(`codes.need.${code}`);
  return (
    <div className="need" role="group" aria-label={label}>
      <p className="need__label">
        <span className="tag tag--due">{label}</span> <span className="quiet">{code}</span>
      </p>
      <SelectField
        {...choose(needField(row, 'state'), 'pending')}
        label={t('sections.label.needState')}
        choices={CODE_LISTS.needState.map((value) => ({ value, label: labels.code('needState', value) }))}
      />
      <DateField {...bind(needField(row, 'date'))} label={t('sections.label.needDate')} />
      <TextField {...bind(needField(row, 'by'))} label={t('sections.label.needBy')} />
      <Button
        look="quiet"
        aria-label={t('sections.action.removeEntry', { entry: label })}
        onPress={() => onEdit(removeRow(fields, 'needs', row))}
      >
        ✕
      </Button>
    </div>
  );
}
