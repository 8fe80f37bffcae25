import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PersonId } from '../../../domain/person';
import type { SectionName } from '../../../domain/person-sections';
import { parsePersonForm, toPersonForm } from '../../../domain/person-form';
import { useVault } from '../../vault-client/use-vault';
import { localDay } from '../../i18n/local-day';
import { ContactForm } from './contact-form';
import type { FormProps } from './form-props';
import { MoreSections } from './more-sections';
import { newEntry } from './new-entry';
import { PersonFields } from './person-fields';
import { toCallInput } from './to-call-input';
import { usePersonFile } from './use-person-file';
import { useSave } from './use-save';

interface EditPersonProps extends FormProps {
  readonly personId: PersonId;
  /** The section that one came to edit. */
  readonly section?: SectionName | undefined;
}

/** Changes a stored person. */
export function EditPerson({ personId, section, ...form }: EditPersonProps) {
  const { t } = useTranslation();
  const file = usePersonFile(personId);
  if (file === undefined) return <p role="status">{t('person.status.loading')}</p>;
  return <EditStoredPerson person={file.person} section={section} {...form} />;
}

interface EditStoredPersonProps extends FormProps {
  readonly person: Person;
  readonly section: SectionName | undefined;
}

function EditStoredPerson({ person, section, draft, onEdit, onCancel, onSaved }: EditStoredPersonProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [entry] = useState(newEntry);
  // The revision is part of the draft: another's change since then must be noticed even after a lock.
  const fields = draft ?? { entry, ...toPersonForm(person), revision: String(person.revision) };
  const { attempt, errors, save } = useSave({
    parse: () => parsePersonForm(fields, { today: localDay(), self: person.id }),
    store: (details) =>
      vault.call('person.update', {
        personId: person.id,
        revision: Number(fields['revision']),
        person: toCallInput(details),
        entry: fields['entry'],
      }),
    keyOf: ({ id }) => id,
    onSaved,
  });
  return (
    <ContactForm title={t('contact.title.editPerson')} attempt={attempt} onSubmit={save} onCancel={onCancel}>
      <PersonFields fields={fields} errors={errors} onEdit={onEdit} asksForWriting />
      <MoreSections wanted={section} fields={fields} errors={errors} onEdit={onEdit} />
    </ContactForm>
  );
}
