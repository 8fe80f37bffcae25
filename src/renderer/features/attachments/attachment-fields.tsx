import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/attachment';
import { CODE_LISTS, type CodeListName } from '../../../domain/code-lists';
import type { FieldError, FormErrors, FormFields } from '../../../domain/form-fields';
import { useRecordLabels } from '../../i18n/record-labels';
import { useFieldError } from '../../i18n/use-field-error';
import { useUnderstoodDate } from '../../i18n/use-understood-date';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface AttachmentFieldsProps {
  readonly fields: FormFields;
  readonly errors: FormErrors;
  readonly onEdit: (fields: FormFields) => void;
  /** The files of which this may be a redacted copy. */
  readonly originals: readonly Attachment[];
  /** In which field one begins; what is rare is folded away for whoever only adds a file. */
  readonly first: 'name' | 'origin';
}

/** What is said of a file. */
export function AttachmentFields({ originals, first, ...form }: AttachmentFieldsProps) {
  const { t } = useTranslation();
  const bind = useBinding(form);
  const details = <DetailFields originals={originals} {...form} />;
  return (
    <>
      <TextField
        {...bind('name')}
        label={t('attachments.label.name')}
        isRequired
        autoFocus={first === 'name'}
      />
      <TextField
        {...bind('origin')}
        label={t('attachments.label.originQuestion')}
        hint={t('attachments.hint.origin')}
        autoFocus={first === 'origin'}
      />
      {first === 'name' ? details : <Folded errors={form.errors}>{details}</Folded>}
    </>
  );
}

interface FoldedProps extends Pick<AttachmentFieldsProps, 'errors'> {
  readonly children: ReactNode;
}

// What is wrong must be seen.
function Folded({ errors, children }: FoldedProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const isWrong = errors['madeOn'] !== undefined || errors['description'] !== undefined;
  return (
    <details
      className="attachment__details"
      open={isOpen || isWrong}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('attachments.action.moreDetails')}</summary>
      {children}
    </details>
  );
}

function DetailFields({ originals, ...form }: Omit<AttachmentFieldsProps, 'first'>) {
  const { t } = useTranslation();
  const bind = useBinding(form);
  const understood = useUnderstoodDate();
  const madeOn = bind('madeOn');
  return (
    <div className="attachment__fields">
      <SelectField
        {...choiceOf(form, 'documentType')}
        label={t('attachments.label.documentType')}
        choices={useChoices('documentType')}
      />
      <TextField
        {...madeOn}
        label={t('attachments.label.madeOn')}
        hint={understood(madeOn.value) ?? t('attachments.hint.madeOn')}
      />
      <SelectField
        {...choiceOf(form, 'language')}
        label={t('attachments.label.language')}
        choices={useChoices('language')}
      />
      <TextField
        {...bind('description')}
        label={t('attachments.label.description')}
        hint={t('attachments.hint.description')}
        rows="text"
      />
      <OriginalField originals={originals} {...form} />
    </div>
  );
}

function OriginalField({ originals, ...form }: Omit<AttachmentFieldsProps, 'first'>) {
  const { t } = useTranslation();
  const field = choiceOf(form, 'redactedFrom');
  const isGone = field.value !== '' && originals.every(({ id }) => id !== field.value);
  if (originals.length === 0 && !isGone) return undefined;
  return (
    <SelectField
      {...field}
      label={t('attachments.label.redactedFrom')}
      hint={t('attachments.hint.redactedFrom')}
      choices={[
        { value: '', label: t('attachments.label.noCopy') },
        ...originals.map(({ id, name }) => ({ value: id, label: name })),
        ...(isGone ? [{ value: field.value, label: t('attachments.label.goneFile') }] : []),
      ]}
    />
  );
}

function useChoices(list: Extract<CodeListName, 'documentType' | 'language'>) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  const codes = CODE_LISTS[list].map((value) => ({ value, label: labels.code(list, value) }));
  return [{ value: '', label: t('sections.label.none') }, ...codes];
}

type Form = Pick<AttachmentFieldsProps, 'fields' | 'errors' | 'onEdit'>;

function choiceOf({ fields, onEdit }: Pick<Form, 'fields' | 'onEdit'>, field: string) {
  return {
    name: `attachment-${field}`,
    value: fields[field] ?? '',
    onChange: (value: string) => onEdit({ ...fields, [field]: value }),
  };
}

function useBinding(form: Form) {
  const { t } = useTranslation();
  const explain = useFieldError();
  const errorOf = (error: FieldError | undefined) => {
    if (error?.kind === 'text-required') return t('attachments.error.nameRequired');
    if (error?.kind === 'text-too-long') return t('attachments.error.textTooLong', { limit: error.limit });
    return explain(error);
  };
  return (field: string) => ({ ...choiceOf(form, field), error: errorOf(form.errors[field]) });
}
