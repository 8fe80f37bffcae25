import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveError } from '../../../contract/vault-state';
import type { FormErrors, FormFields } from '../../../domain/form-fields';
import { LETTER_RECIPIENTS, IDENTITY_LEVELS, consentUseOf, type LetterDetails } from '../../../domain/letter';
import { LANGUAGES } from '../../../domain/language';
import { fillLetter, LAW_PARAGRAPHS, withLawParagraph } from '../../../domain/letter-text';
import { parseLinkedForm, peopleOf, toLinkedForm, withPeople } from '../../../domain/linked-form';
import type { LinkedId, LinkedRecord } from '../../../domain/linked-record';
import type { PersonId } from '../../../domain/person';
import type { ReferenceSlug } from '../../../domain/reference';
import type { Result } from '../../../domain/result';
import { LANGUAGE_NAMES } from '../../i18n/language-names';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { toLinkedInput } from '../../vault-client/to-linked-input';
import { useVault } from '../../vault-client/use-vault';
import { BeyondNotice } from './beyond-notice';
import { ConsentCheck } from './consent-check';
import { letterWords } from './letter-words';
import { localDay } from './local-day';
import { MarkedText, RevealedList } from './marked-text';
import { useRevealed } from './use-revealed';
import { useSubjects } from './use-subjects';

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
  const { revealed, beyond } = useRevealed({ ...letter, text }, people);
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
        <ConsentCheck people={people} use={consentUseOf(letter.recipient)} onLeaveOut={leaveOut} />
        <TextField
          name="text"
          label={t('letters.label.text')}
          rows="note"
          lang={letter.language}
          value={text}
          onChange={set('text')}
        />
        {fields['text'] !== undefined && fill !== undefined && fields['text'] !== fill && (
          <Notice
            actions={
              <Button onPress={() => onEdit(withoutText(fields))}>{t('letters.action.fillAnew')}</Button>
            }
          >
            {t('letters.hint.edited')}
          </Notice>
        )}
        <LawParagraphs letter={letter} text={text} onText={set('text')} onRead={editor.onRead} />
        <BeyondNotice beyond={beyond} identity={letter.identity} people={people} />
        <RevealedList revealed={revealed} people={people} />
        <MarkedText
          text={text}
          lang={letter.language}
          label={t('letters.title.preview')}
          revealed={revealed}
          people={people}
        />
        {refusal !== undefined && (
          <Notice tone="error">
            {t(refusal.kind === 'changed-meanwhile' ? 'letters.error.changed' : 'letters.error.refused')}
          </Notice>
        )}
        <div className="form__actions form__actions--sticky">
          <Button look="primary" type="submit">
            {t('letters.action.keep')}
          </Button>
          <Button look="quiet" onPress={editor.onCancel}>
            {t('letters.action.discard')}
          </Button>
          <span className="quiet">{t('letters.hint.kept')}</span>
        </div>
      </Form>
    </div>
  );
}

function useLetter(fields: FormFields, incidentId: LinkedId | undefined) {
  const parsed = parseLinkedForm('letter', { ...fields, text: '' });
  // What is wrong in one field must not empty the letter.
  const letter = parsed.ok ? parsed.value : letterOf(fields);
  const subjects = useSubjects(peopleOf(fields));
  const wanted = new Set(peopleOf(fields));
  const people = (subjects?.people ?? []).filter(({ id }) => wanted.has(id));
  const incidents = (subjects?.incidents ?? []).filter(
    ({ id, people: about }) =>
      (incidentId === undefined || id === incidentId) && about.some((personId) => wanted.has(personId)),
  );
  const fill =
    subjects === undefined
      ? undefined
      : fillLetter(letterWords(letter.language), { ...letter, people, incidents, today: localDay() });
  return { letter, people, fill, text: fields['text'] ?? fill ?? '', errors: parsed.ok ? {} : parsed.error };
}

function letterOf(fields: FormFields): LetterDetails {
  const { people, recipient, language, identity } = fields;
  const plain = parseLinkedForm('letter', {
    people: people ?? '',
    recipient: recipient ?? '',
    language: language ?? '',
    identity: identity ?? '',
  });
  const none = { people: [], recipient: 'unhcr', addressee: '', language: 'en', identity: 'none' } as const;
  return plain.ok ? plain.value : { ...none, text: '' };
}

function withoutText({ text: _, ...fields }: FormFields): FormFields {
  return fields;
}

interface LetterChoicesProps {
  readonly letter: LetterDetails;
  readonly fields: FormFields;
  readonly errors: FormErrors;
  readonly set: (field: string) => (value: string) => void;
}

function LetterChoices({ letter, fields, errors, set }: LetterChoicesProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name="recipient"
        label={t('letters.label.recipient')}
        choices={LETTER_RECIPIENTS.map((value) => ({ value, label: t(`lists.recipient.${value}`) }))}
        value={letter.recipient}
        onChange={set('recipient')}
      />
      <ChoiceField
        name="identity"
        label={t('letters.label.identity')}
        choices={IDENTITY_LEVELS.map((value) => ({ value, label: t(`lists.identityLevel.${value}`) }))}
        value={letter.identity}
        onChange={set('identity')}
      />
      <p className="quiet">{t('letters.hint.identity')}</p>
      <div className="form__grid">
        <SelectField
          name="language"
          label={t('letters.label.language')}
          choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={letter.language}
          onChange={set('language')}
        />
        <TextField
          name="addressee"
          label={t('letters.label.addressee')}
          hint={t('letters.hint.addressee')}
          value={fields['addressee'] ?? ''}
          onChange={set('addressee')}
          error={errors['addressee'] === undefined ? undefined : t('letters.error.tooLong')}
        />
        <TextField
          name="date"
          label={t('letters.label.date')}
          value={fields['date'] ?? ''}
          onChange={set('date')}
          error={errors['date'] === undefined ? undefined : t('letters.error.date')}
        />
      </div>
    </>
  );
}

interface LawParagraphsProps {
  readonly letter: LetterDetails;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: (page: ReferenceSlug) => void;
}

function LawParagraphs({ letter, text, onText, onRead }: LawParagraphsProps) {
  const { t } = useTranslation();
  const { say } = letterWords(letter.language);
  const before = say('confidential', { count: letter.people.length });
  return (
    <div className="form__actions" role="group" aria-label={t('letters.label.paragraphs')}>
      <span className="quiet">{t('letters.label.paragraphs')}</span>
      {LAW_PARAGRAPHS.filter((page) => !text.includes(say(`law-${page}`))).map((page) => (
        <Button
          key={page}
          onPress={() => {
            onText(withLawParagraph(text, say(`law-${page}`), before));
            onRead(page);
          }}
        >
          {t(`codes.protection.${page}`)}
        </Button>
      ))}
      <Button look="quiet" onPress={() => onRead('non-refoulement')}>
        {t('letters.action.read', { page: t('codes.protection.non-refoulement') })}
      </Button>
    </div>
  );
}
