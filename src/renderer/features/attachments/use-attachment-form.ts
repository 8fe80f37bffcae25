import { useState } from 'react';
import type { Attachment, AttachmentDetails } from '../../../domain/attachment';
import { parseAttachmentForm, toAttachmentForm } from '../../../domain/attachment-form';
import type { FormErrors } from '../../../domain/form-fields';

interface FormStart {
  readonly start: AttachmentDetails;
  /** The files of which this may be a redacted copy. */
  readonly originals: readonly Attachment[];
}

/** The form of a file while somebody fills it in. */
export function useAttachmentForm({ start, originals }: FormStart) {
  const [fields, setFields] = useState(() => toAttachmentForm(start));
  const [errors, setErrors] = useState<FormErrors>({});
  const { redactedFrom } = start;
  const onEdit = (edited: typeof fields) => {
    setErrors({});
    setFields(edited);
  };
  /** What was typed; undefined while something is wrong with it. */
  const read = (): AttachmentDetails | undefined => {
    // A copy may name an original that is gone by now.
    const known = [...originals.map(({ id }) => id), ...(redactedFrom === undefined ? [] : [redactedFrom])];
    const parsed = parseAttachmentForm(fields, known);
    if (!parsed.ok) setErrors(parsed.error);
    return parsed.ok ? parsed.value : undefined;
  };
  return { form: { fields, errors, onEdit, originals }, read };
}
