import { useTranslation } from 'react-i18next';
import { courseWarnings } from '../../../domain/course';
import { AUTHORITIES, INCIDENT_KINDS, INCIDENT_SOURCES, RELIABILITIES } from '../../../domain/incident';
import { parseLinkedForm, peopleOf } from '../../../domain/linked-form';
import { Notice } from '../../ui/notice';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { DateField } from './date-field';
import type { LinkedFieldsProps } from './form-props';
import { PlaceField } from './place-field';
import { useFieldBinding } from './use-field-binding';
import { usePersonFile } from './use-person-file';

/** What happened, when, where, by whom, and how one knows. */
export function IncidentFields({ fields, errors, onEdit, recordId }: LinkedFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  return (
    <>
      <ChoiceField
        {...choose('kind', 'arrest')}
        label={t('casework.label.incidentKind')}
        choices={INCIDENT_KINDS.map((value) => ({ value, label: t(`lists.incidentKind.${value}`) }))}
      />
      <div className="form__pair">
        <DateField
          {...bind('date')}
          autoFocus
          label={t('casework.label.date')}
          hint={t('contact.hint.date')}
        />
        <PlaceField {...bind('place')} label={t('casework.label.place')} hint={t('contact.hint.place')} />
      </div>
      <DateWarnings fields={fields} recordId={recordId} />
      <TextField
        {...bind('text')}
        rows="note"
        label={t('casework.label.incidentText')}
        hint={t('contact.hint.note')}
      />
      <SelectField
        {...choose('authority', 'unknown')}
        label={t('casework.label.authority')}
        hint={t('casework.hint.authority')}
        choices={AUTHORITIES.map((value) => ({ value, label: t(`lists.authority.${value}`) }))}
      />
      <div className="form__pair">
        <SelectField
          {...choose('source', 'person')}
          label={t('casework.label.source')}
          choices={INCIDENT_SOURCES.map((value) => ({ value, label: t(`lists.source.${value}`) }))}
        />
        <SelectField
          {...choose('reliability', 'not-rated')}
          label={t('casework.label.reliability')}
          hint={t('casework.hint.reliability')}
          choices={RELIABILITIES.map((value) => ({ value, label: t(`lists.reliability.${value}`) }))}
        />
      </div>
    </>
  );
}

// Seen against what is recorded of the first person: what cannot be true together is said while one still writes.
function DateWarnings({ fields, recordId }: Pick<LinkedFieldsProps, 'fields' | 'recordId'>) {
  const { t } = useTranslation();
  const [first] = peopleOf(fields);
  const file = usePersonFile(first);
  const incident = parseLinkedForm('incident', fields);
  if (file === undefined || !incident.ok) return undefined;
  const others = file.linked
    .filter((record) => record.type === 'incident')
    .filter(({ id }) => id !== recordId);
  const known = new Set(courseWarnings(others, file.person.birth));
  const warnings = courseWarnings([...others, incident.value], file.person.birth);
  return warnings
    .filter((warning) => !known.has(warning))
    .map((warning) => <Notice key={warning}>{t(`lists.warning.${warning}`)}</Notice>);
}
