import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EncounterDetails } from '../../../domain/encounter';
import { hasEncounter, parseEncounterForm } from '../../../domain/encounter-form';
import type { FormErrors, FormFields } from '../../../domain/form-fields';
import type { Language } from '../../../domain/language';
import type { PersonDetails, PersonId } from '../../../domain/person';
import { parsePersonForm } from '../../../domain/person-form';
import { err, ok, type Result } from '../../../domain/result';
import { useLanguage } from '../../i18n/use-language';
import { useVault } from '../../vault-client/use-vault';
import { localDay } from '../../i18n/local-day';
import { AlikePeople } from './alike-people';
import { ContactForm } from './contact-form';
import { EncounterFields } from './encounter-fields';
import type { FormProps } from './form-props';
import { MoreSections } from './more-sections';
import { newEntry } from './new-entry';
import { PersonFields } from './person-fields';
import { toCallInput } from './to-call-input';
import { useSave } from './use-save';

interface NewContactProps extends FormProps {
  /** It is somebody who is recorded already. */
  readonly onOpenPerson: (personId: PersonId) => void;
}

/** A first contact on one page. Only a name or a pseudonym is required. */
export function NewContact({ draft, onEdit, onCancel, onSaved, onOpenPerson }: NewContactProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const [initial] = useState(() => ({ entry: newEntry(), 'encounter.date': localDay() }));
  const fields: FormFields = draft ?? initial;
  const { attempt, errors, save } = useSave({
    parse: () => parseContact(fields, language),
    store: ({ person, encounter }) =>
      vault.call('person.create', {
        person: toCallInput(person),
        entry: fields['entry'],
        ...(hasEncounter(fields) ? { encounter } : {}),
      }),
    keyOf: ({ id }) => id,
    onSaved,
  });
  return (
    <ContactForm title={t('contact.title.new')} attempt={attempt} onSubmit={save} onCancel={onCancel}>
      <PersonFields
        fields={fields}
        errors={errors}
        onEdit={onEdit}
        asksForWriting={false}
        belowNames={<AlikePeople fields={fields} onOpen={onOpenPerson} />}
      />
      <EncounterFields fields={fields} errors={errors} onEdit={onEdit} autoFocus={false} linked={[]} />
      <MoreSections fields={fields} errors={errors} onEdit={onEdit} />
    </ContactForm>
  );
}

interface Contact {
  readonly person: PersonDetails;
  readonly encounter: EncounterDetails;
}

function parseContact(fields: FormFields, language: Language): Result<Contact, FormErrors> {
  const person = parsePersonForm(fields, { today: localDay() });
  const encounter = parseEncounterForm(fields, language);
  if (person.ok && encounter.ok) return ok({ person: person.value, encounter: encounter.value });
  return err({ ...(person.ok ? {} : person.error), ...(encounter.ok ? {} : encounter.error) });
}
