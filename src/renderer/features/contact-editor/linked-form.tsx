import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../domain/assert-never';
import type { FormErrors, FormFields } from '../../../domain/form-fields';
import { parseLinkedForm, peopleOf, toLinkedForm, withPeople } from '../../../domain/linked-form';
import type { LinkedDetails, LinkedId, LinkedRecord, LinkedType } from '../../../domain/linked-record';
import type { PersonId } from '../../../domain/person';
import type { SaveError } from '../../../contract/vault-state';
import type { Result } from '../../../domain/result';
import { toLinkedInput } from '../../vault-client/to-linked-input';
import { useVault } from '../../vault-client/use-vault';
import { localDay } from '../../i18n/local-day';
import { ContactForm } from './contact-form';
import type { FormProps, LinkedFieldsProps } from './form-props';
import { GroupFields } from './group-fields';
import { IncidentFields } from './incident-fields';
import { newEntry } from './new-entry';
import { PeoplePicker } from './people-picker';
import { FollowUpFields, ReferralFields } from './task-fields';
import { useLinkedFile } from './use-linked-file';
import { usePeopleNames } from './use-people-names';
import { useSave } from './use-save';

interface LinkedFormProps extends Omit<FormProps, 'onSaved'> {
  readonly onSaved: (record: LinkedRecord) => void;
}

/** A letter is written elsewhere. */
type FormType = Exclude<LinkedType, 'letter'>;

interface NewLinkedProps extends LinkedFormProps {
  readonly type: FormType;
  readonly people: readonly PersonId[];
  /** What a group is called. */
  readonly name?: string;
}

/** Something new about several people, recorded once for all of them. */
export function NewLinked({ type, people, name, draft, ...form }: NewLinkedProps) {
  const vault = useVault();
  const [initial] = useState(() => initialFields(type, { people, name }));
  const fields: FormFields = draft ?? initial;
  return (
    <LinkedForm
      {...form}
      type={type}
      isNew
      fields={fields}
      store={(record) =>
        vault.call('linked.create', { record: toLinkedInput(record), entry: fields['entry'] })
      }
    />
  );
}

function initialFields(
  type: FormType,
  { people, name }: { readonly people: readonly PersonId[]; readonly name: string | undefined },
): FormFields {
  const own = { entry: newEntry(), ...(name === undefined ? {} : { name }) };
  return withPeople(type === 'referral' ? { ...own, referredOn: localDay() } : own, people);
}

interface EditLinkedProps extends LinkedFormProps {
  readonly linkedId: LinkedId;
}

/** Changes a stored record about several people. */
export function EditLinked({ linkedId, draft, ...form }: EditLinkedProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [entry] = useState(newEntry);
  const file = useLinkedFile(linkedId);
  if (file === undefined || file.record.type === 'letter')
    return <p role="status">{t('person.status.loading')}</p>;
  const { record } = file;
  // The revision is part of the draft: another's change since then must be noticed even after a lock.
  const fields: FormFields = draft ?? { entry, ...toLinkedForm(record), revision: String(record.revision) };
  return (
    <LinkedForm
      {...form}
      type={record.type}
      isNew={false}
      recordId={linkedId}
      fields={fields}
      store={(details) =>
        vault.call('linked.update', {
          linkedId,
          revision: Number(fields['revision']),
          record: toLinkedInput(details),
          entry: fields['entry'],
        })
      }
    />
  );
}

interface FormOfProps extends Omit<LinkedFormProps, 'draft'> {
  readonly type: FormType;
  readonly isNew: boolean;
  readonly recordId?: LinkedId;
  readonly fields: FormFields;
  readonly store: (details: LinkedDetails) => Promise<Result<LinkedRecord, SaveError>>;
}

function LinkedForm({ type, isNew, recordId, fields, store, onEdit, onCancel, onSaved }: FormOfProps) {
  const { t } = useTranslation();
  const { attempt, errors, save } = useSave({
    parse: (): Result<LinkedDetails, FormErrors> => parseLinkedForm(type, fields),
    store,
    keyOf: (record: LinkedRecord) => record,
    onSaved,
  });
  const names = usePeopleNames(peopleOf(fields));
  const section: LinkedFieldsProps = { fields, errors, onEdit, names, recordId };
  const title = isNew ? t(`casework.title.new-${type}`) : t(`casework.title.edit-${type}`);
  return (
    <ContactForm title={title} attempt={attempt} onSubmit={save} onCancel={onCancel}>
      <PeoplePicker fields={fields} errors={errors} onEdit={onEdit} names={names} />
      <FieldsOf type={type} section={section} />
    </ContactForm>
  );
}

function FieldsOf({ type, section }: { readonly type: FormType; readonly section: LinkedFieldsProps }) {
  switch (type) {
    case 'incident':
      return <IncidentFields {...section} />;
    case 'group':
      return <GroupFields {...section} />;
    case 'follow-up':
      return <FollowUpFields {...section} />;
    case 'referral':
      return <ReferralFields {...section} />;
    default:
      return assertNever(type);
  }
}
