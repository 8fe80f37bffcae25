import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveError } from '../../../contract/vault-state';
import type { FormFields } from '../../../domain/form-fields';
import { parseLinkedForm, peopleOf, toLinkedForm, withPeople } from '../../../domain/linked-form';
import type { LinkedId, LinkedRecord } from '../../../domain/linked-record';
import type { PersonId } from '../../../domain/person';
import type { ReferenceSlug } from '../../../domain/reference';
import type { Result } from '../../../domain/result';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { toLinkedInput } from '../../vault-client/to-linked-input';
import { useVault } from '../../vault-client/use-vault';
import { localDay } from '../../i18n/local-day';
import { LetterConsent } from './letter-consent';
import { LawParagraphs, LetterChoices } from './letter-choices';
import { PaperPreview } from './paper-preview';
import { useLetter } from './use-letter';

interface EditorProps {
  readonly draft: FormFields | undefined;
  readonly onEdit: (fields: FormFields) => void;
  readonly onCancel: () => void;
  readonly onSaved: (record: LinkedRecord) => void;
  /** Opens a page of the reference beside the letter. */
  readonly onRead: (page: ReferenceSlug) => void;
}

interface NewLetterProps extends EditorProps {
  readonly people: readonly PersonId[];
  /** The one thing that it is about; else everything that happened to its people. */
  readonly incidentId?: LinkedId | undefined;
}

/** A new letter, filled in from what is recorded. */
export function NewLetter({ people, incidentId, draft, ...editor }: NewLetterProps) {
  const vault = useVault();
  const language = useLanguage();
  const [initial] = useState(() =>
    withPeople({ entry: crypto.randomUUID(), date: localDay(), language, identity: 'none' }, people),
  );
  const fields = draft ?? initial;
  return (
    <LetterForm
      {...editor}
      isNew
      incidentId={incidentId}
      fields={fields}
      store={(record) => vault.call('linked.create', { record, entry: fields['entry'] })}
    />
  );
}

interface EditLetterProps extends EditorProps {
  readonly linkedId: LinkedId;
}

/** Changes a kept letter. */
export function EditLetter({ linkedId, draft, ...editor }: EditLetterProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [entry] = useState(() => crypto.randomUUID());
  const { data: file } = useQuery({
    queryKey: ['linked', linkedId],
    queryFn: () => vault.call('linked.open', { linkedId }),
  });
  if (file?.ok !== true || file.value.record.type !== 'letter')
    return <p role="status">{t('letters.status.loading')}</p>;
  const { record } = file.value;
  const fields = draft ?? { entry, ...toLinkedForm(record), revision: String(record.revision) };
  return (
    <LetterForm
      {...editor}
      isNew={false}
      fields={fields}
      store={(details) =>
        vault.call('linked.update', {
          linkedId,
          revision: Number(fields['revision']),
          record: details,
          entry: fields['entry'],
        })
      }
    />
  );
}

interface LetterFormProps extends Omit<EditorProps, 'draft'> {
  readonly isNew: boolean;
  readonly incidentId?: LinkedId | undefined;
  readonly fields: FormFields;
  readonly store: (record: ReturnType<typeof toLinkedInput>) => Promise<Result<LinkedRecord, SaveError>>;
}

function LetterForm({ isNew, incidentId, fields, store, onEdit, ...editor }: LetterFormProps) {
  const { t } = useTranslation();
  const { letter, text, people, fill, errors } = useLetter(fields, incidentId);
  const [refusal, setRefusal] = useState<SaveError>();
  const [isTried, setIsTried] = useState(false);
  const set = (field: string) => (value: string) => onEdit({ ...fields, [field]: value });
  const keep = async () => {
    setIsTried(true);
    const parsed = parseLinkedForm('letter', { ...fields, text });
    if (!parsed.ok) return;
    const stored = await store(toLinkedInput(parsed.value));
    if (stored.ok) editor.onSaved(stored.value);
    else setRefusal(stored.error);
  };
  const title = t(isNew ? 'letters.title.new' : 'letters.title.edit');
  const leaveOut = (personId: PersonId) =>
    onEdit(
      withPeople(
        fields,
        peopleOf(fields).filter((id) => id !== personId),
      ),
    );
  return (
    <div className="form-frame papers">
      <h1>{title}</h1>
      <Form label={title} onSubmit={() => void keep()}>
        <LetterChoices letter={letter} fields={fields} errors={isTried ? errors : {}} set={set} />
        <LetterConsent
          letter={letter}
          people={people}
          vitalInterest={fields['vitalInterest'] ?? ''}
          onVitalInterest={set('vitalInterest')}
          onLeaveOut={leaveOut}
        />
        <TextField
          name="text"
          label={t('letters.label.text')}
          rows="note"
          lang={letter.language}
          value={text}
          onChange={set('text')}
        />
        {fields['text'] !== undefined && fields['text'] !== fill && (
          <Edited onFillAnew={() => onEdit(withoutText(fields))} />
        )}
        <LawParagraphs letter={letter} text={text} onText={set('text')} onRead={editor.onRead} />
        <PaperPreview text={text} letter={letter} people={people} />
        {refusal !== undefined && (
          <Notice tone="error">
            {t(refusal.kind === 'changed-meanwhile' ? 'letters.error.changed' : 'letters.error.refused')}
          </Notice>
        )}
        <Finish onCancel={editor.onCancel} />
      </Form>
    </div>
  );
}

function withoutText(fields: FormFields): FormFields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'text'));
}

function Edited({ onFillAnew }: { readonly onFillAnew: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice actions={<Button onPress={onFillAnew}>{t('letters.action.fillAnew')}</Button>}>
      {t('letters.hint.edited')}
    </Notice>
  );
}

function Finish({ onCancel }: Pick<EditorProps, 'onCancel'>) {
  const { t } = useTranslation();
  return (
    <div className="form__actions form__actions--sticky">
      <Button look="primary" type="submit">
        {t('letters.action.keep')}
      </Button>
      <Button look="quiet" onPress={onCancel}>
        {t('letters.action.discard')}
      </Button>
      <span className="quiet">{t('letters.hint.kept')}</span>
    </div>
  );
}
