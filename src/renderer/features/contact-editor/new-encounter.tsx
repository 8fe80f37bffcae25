import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseEncounterForm } from '../../../domain/encounter-form';
import type { PersonId } from '../../../domain/person';
import { useLanguage } from '../../i18n/use-language';
import { useVault } from '../../vault-client/use-vault';
import { ContactForm } from './contact-form';
import { EncounterFields } from './encounter-fields';
import type { FormProps, SaveAttempt } from './form-props';
import { today } from './today';

interface NewEncounterProps extends FormProps {
  readonly personId: PersonId;
}

/** A further conversation with someone who is known. */
export function NewEncounter({ personId, draft, onEdit, onCancel, onSaved }: NewEncounterProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const [initial] = useState({ 'encounter.date': today() });
  const [attempt, setAttempt] = useState<SaveAttempt>({ kind: 'none' });
  const fields = draft ?? initial;

  const save = async () => {
    const encounter = parseEncounterForm(fields, language);
    if (!encounter.ok) return setAttempt({ kind: 'invalid', errors: encounter.error });
    setAttempt({ kind: 'saving' });
    const saved = await vault.call('encounter.create', { personId, encounter: encounter.value });
    if (saved.ok) onSaved(personId);
    else setAttempt({ kind: 'refused', error: saved.error });
  };

  return (
    <ContactForm
      title={t('contact.title.newEncounter')}
      attempt={attempt}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <EncounterFields
        autoFocus
        fields={fields}
        errors={attempt.kind === 'invalid' ? attempt.errors : {}}
        onEdit={onEdit}
      />
    </ContactForm>
  );
}
