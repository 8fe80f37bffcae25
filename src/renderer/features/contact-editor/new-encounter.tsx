import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../domain/person';
import { useVault } from '../../vault-client/use-vault';
import { EncounterForm } from './encounter-form';
import type { FormProps } from './form-props';
import { today } from './today';

interface NewEncounterProps extends FormProps {
  readonly personId: PersonId;
}

/** A further conversation with someone who is known. */
export function NewEncounter({ personId, draft, ...form }: NewEncounterProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [initial] = useState({ 'encounter.date': today() });
  return (
    <EncounterForm
      {...form}
      title={t('contact.title.newEncounter')}
      fields={draft ?? initial}
      store={(encounter) => vault.call('encounter.create', { personId, encounter })}
    />
  );
}
