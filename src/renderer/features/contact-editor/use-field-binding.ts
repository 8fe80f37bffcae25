import { useFieldError } from '../../i18n/use-field-error';
import type { FieldsProps } from './form-props';

/** Ties inputs to the fields of a form: what they hold, what changes them, what is wrong with them. */
export function useFieldBinding({ fields, errors, onEdit }: FieldsProps) {
  const explain = useFieldError();
  const choose = (field: string, fallback: string) => ({
    name: field,
    value: fields[field] ?? fallback,
    onChange: (value: string) => onEdit({ ...fields, [field]: value }),
  });
  const bind = (field: string) => ({ ...choose(field, ''), error: explain(errors[field]) });
  return { bind, choose };
}
