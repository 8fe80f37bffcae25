import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../domain/assert-never';
import type { FieldError } from '../../../domain/form-fields';

/** Turns the error of a field into a sentence of the interface language. */
export function useFieldError(): (error: FieldError | undefined) => string | undefined {
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
      default:
        return assertNever(error);
    }
  };
}
