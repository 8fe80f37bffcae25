import { useTranslation } from 'react-i18next';
import { parsePartialDate } from '../../../domain/partial-date';
import { formatPartialDate } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';
import { localDay } from '../../i18n/local-day';
import { TextField } from '../../ui/text-field';

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  /** What to say while nothing is typed. */
  readonly hint?: string;
  readonly autoFocus?: boolean;
  /** Is an age understood as the year of birth that it means today? */
  readonly takesAge?: boolean;
}

/** A date as precisely as it is known; below it stands what the app understands by it, if that is not plain. */
export function DateField({ hint, takesAge = false, ...field }: DateFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = parsePartialDate(field.value, takesAge ? localDay() : undefined);
  const isAsTyped = read.ok && read.value === field.value.trim();
  const understood =
    read.ok && !isAsTyped
      ? t('sections.label.understood', { date: formatPartialDate(read.value, language) })
      : hint;
  return <TextField {...field} hint={understood} />;
}
