import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasEncounter, parseEncounterForm } from '../../../domain/encounter-form';
import { parsePersonForm } from '../../../domain/person-form';
import { useLanguage } from '../../i18n/use-language';
import { useVault } from '../../vault-client/use-vault';
import { ContactForm } from './contact-form';
import { EncounterFields } from './encounter-fields';
import type { FormProps, SaveAttempt } from './form-props';
import { PersonFields } from './person-fields';
import { today } from './today';

/** A first contact on one page. Only a name or a pseudonym is required. */
export function NewContact({ draft, onEdit, onCancel, onSaved }: FormProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const [initial] = useState({ 'encounter.date': today() });
  const [attempt, setAttempt] = useState<SaveAttempt>({ kind: 'none' });
  const fields = draft ?? initial;
  const errors = attempt.kind === 'invalid' ? attempt.errors : {};

  const save = async () => {
    const person = parsePersonForm(fields);
    const encounter = parseEncounterForm(fields, language);
    if (!person.ok || !encounter.ok) {
      const found = { ...(person.ok ? {} : person.error), ...(encounter.ok ? {} : encounter.error) };
      return setAttempt({ kind: 'invalid', errors: found });
    }
    setAttempt({ kind: 'saving' });
    const saved = await vault.call('person.create', {
      person: { ...person.value, names: [...person.value.names], needs: [...person.value.needs] },
      ...(hasEncounter(fields) ? { encounter: encounter.value } : {}),
    });
    if (saved.ok) onSaved(saved.value.id);
    else setAttempt({ kind: 'refused', error: saved.error });
  };

  return (
    <ContactForm
      title={t('contact.title.new')}
      attempt={attempt}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <PersonFields fields={fields} errors={errors} onEdit={onEdit} />
      <EncounterFields fields={fields} errors={errors} onEdit={onEdit} autoFocus={false} />
    </ContactForm>
  );
}
