import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../domain/assert-never';
import type { FieldError } from '../../../domain/form-fields';
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

/** Turns the error of a field into a sentence of the interface language. */
function useFieldError(): (error: FieldError | undefined) => string | undefined {
  const { t } = useTranslation();
  return (error) => {
    switch (error?.kind) {
      case undefined:
        return undefined;
      case 'text-required':
        return t('contact.error.nameRequired');
      case 'text-too-long':
        return t('contact.error.tooLong', { length: error.length, limit: error.limit });
      case 'date-unreadable':
        return t('contact.error.dateUnreadable');
      case 'date-impossible':
        return t('contact.error.dateImpossible');
      case 'date-out-of-range':
        return t('contact.error.dateOutOfRange');
      case 'linked-to-self':
        return t('sections.error.selfLink');
      case 'people-required':
        return t('contact.error.peopleRequired');
      case 'too-many-people':
        return t('contact.error.tooManyPeople', { limit: error.limit });
      case 'pair-required':
        return t('contact.error.pairRequired');
      case 'time-unreadable':
        return t('contact.error.timeUnreadable');
      case 'code-required':
        return t('contact.error.codeRequired');
      default:
        return assertNever(error);
    }
  };
}
