import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PersonId } from '../../../domain/person';
import { parsePersonForm, toPersonForm } from '../../../domain/person-form';
import { useVault } from '../../vault-client/use-vault';
import { ContactForm } from './contact-form';
import type { FormProps, SaveAttempt } from './form-props';
import { PersonFields } from './person-fields';
import { usePersonFile } from './use-person-file';

interface EditPersonProps extends FormProps {
  readonly personId: PersonId;
}

/** Changes a stored person. */
export function EditPerson({ personId, ...form }: EditPersonProps) {
  const { t } = useTranslation();
  const file = usePersonFile(personId);
  if (file === undefined) return <p role="status">{t('person.status.loading')}</p>;
  return <EditStoredPerson person={file.person} {...form} />;
}

interface EditStoredPersonProps extends FormProps {
  readonly person: Person;
}

function EditStoredPerson({ person, draft, onEdit, onCancel, onSaved }: EditStoredPersonProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [attempt, setAttempt] = useState<SaveAttempt>({ kind: 'none' });
  // The revision is part of the draft: another's change since then must be noticed even after a lock.
  const fields = draft ?? { ...toPersonForm(person), revision: String(person.revision) };

  const save = async () => {
    const details = parsePersonForm(fields);
    if (!details.ok) return setAttempt({ kind: 'invalid', errors: details.error });
    setAttempt({ kind: 'saving' });
    const saved = await vault.call('person.update', {
      personId: person.id,
      revision: Number(fields['revision']),
      person: { ...details.value, names: [...details.value.names], needs: [...details.value.needs] },
    });
    if (saved.ok) onSaved(person.id);
    else setAttempt({ kind: 'refused', error: saved.error });
  };

  return (
    <ContactForm
      title={t('contact.title.editPerson')}
      attempt={attempt}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <PersonFields
        fields={fields}
        errors={attempt.kind === 'invalid' ? attempt.errors : {}}
        onEdit={onEdit}
      />
    </ContactForm>
  );
}
