import { localDay } from '../../i18n/local-day';
import { useUnderstoodDate } from '../../i18n/use-understood-date';
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
  const understood = useUnderstoodDate();
  return <TextField {...field} hint={understood(field.value, takesAge ? localDay() : undefined) ?? hint} />;
}
