import { useTranslation } from 'react-i18next';
import { dateWarnings } from '../../../domain/date-warnings';
import type { FormFields } from '../../../domain/form-fields';
import { nameField, parsePersonForm } from '../../../domain/person-form';
import { useRecordLabels } from '../../i18n/record-labels';
import { localDay } from '../../i18n/local-day';

interface DateWarningsProps {
  readonly fields: FormFields;
}

/** Dates that contradict each other, told while they are typed. They never keep anybody from saving. */
export function DateWarnings({ fields }: DateWarningsProps) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  // A name is no matter here: dates are compared before there is one.
  const read = parsePersonForm({ ...fields, [nameField(0)]: '-' }, { today: localDay() });
  const warnings = read.ok ? dateWarnings(read.value, localDay()) : [];
  if (warnings.length === 0) return undefined;
  return (
    <div className="notice notice--due" role="status">
      <div>
        <p>{t('sections.status.warnings')}</p>
        <ul>
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>
              {warning.kind === 'order'
                ? t('sections.status.order', {
                    later: labels.date(warning.later),
                    earlier: labels.date(warning.earlier),
                  })
                : t('sections.status.future', { date: labels.date(warning.date) })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
