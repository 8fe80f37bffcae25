import { useTranslation } from 'react-i18next';
import { assertNever } from '../../domain/assert-never';
import type { FieldError } from '../../domain/form-fields';

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
