import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormFields } from '../../../domain/form-fields';
import type { PersonId } from '../../../domain/person';
import { useVault } from '../../vault-client/use-vault';
import { localDay } from '../../i18n/local-day';
import { EncounterForm } from './encounter-form';
import type { FormProps } from './form-props';
import { newEntry } from './new-entry';
import { usePersonFile } from './use-person-file';

interface NewEncounterProps extends FormProps {
  readonly personId: PersonId;
}

/** A further conversation with someone who is known. */
export function NewEncounter({ personId, draft, ...form }: NewEncounterProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const file = usePersonFile(personId);
  const [initial] = useState(() => ({ entry: newEntry(), 'encounter.date': localDay() }));
  const fields: FormFields = draft ?? initial;
  return (
    <EncounterForm
      {...form}
      title={t('contact.title.newEncounter')}
      fields={fields}
      linked={file?.linked ?? []}
      store={(encounter) => vault.call('encounter.create', { personId, encounter, entry: fields['entry'] })}
    />
  );
}
