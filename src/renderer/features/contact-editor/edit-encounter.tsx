import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Encounter, EncounterId } from '../../../domain/encounter';
import { parseEncounterForm, toEncounterForm } from '../../../domain/encounter-form';
import type { PersonId } from '../../../domain/person';
import { useLanguage } from '../../i18n/use-language';
import { useVault } from '../../vault-client/use-vault';
import { ContactForm } from './contact-form';
import { EncounterFields } from './encounter-fields';
import type { FormProps, SaveAttempt } from './form-props';
import { usePersonFile } from './use-person-file';

interface EditEncounterProps extends FormProps {
  readonly personId: PersonId;
  readonly encounterId: EncounterId;
}

/** Changes a stored note. */
export function EditEncounter({ personId, encounterId, ...form }: EditEncounterProps) {
  const { t } = useTranslation();
  const encounter = usePersonFile(personId)?.encounters.find(({ id }) => id === encounterId);
  if (encounter === undefined) return <p role="status">{t('person.status.loading')}</p>;
  return <EditStoredEncounter encounter={encounter} {...form} />;
}

interface EditStoredEncounterProps extends FormProps {
  readonly encounter: Encounter;
}

function EditStoredEncounter({ encounter, draft, onEdit, onCancel, onSaved }: EditStoredEncounterProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const [attempt, setAttempt] = useState<SaveAttempt>({ kind: 'none' });
  const fields = draft ?? { ...toEncounterForm(encounter), revision: String(encounter.revision) };

  const save = async () => {
    const details = parseEncounterForm(fields, language);
    if (!details.ok) return setAttempt({ kind: 'invalid', errors: details.error });
    setAttempt({ kind: 'saving' });
    const saved = await vault.call('encounter.update', {
      encounterId: encounter.id,
      revision: Number(fields['revision']),
      encounter: details.value,
    });
    if (saved.ok) onSaved(encounter.personId);
    else setAttempt({ kind: 'refused', error: saved.error });
  };

  return (
    <ContactForm
      title={t('contact.title.editEncounter')}
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
