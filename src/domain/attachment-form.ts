import { DESCRIPTION_LIMIT, type AttachmentDetails, type AttachmentId } from './attachment';
import { CODE_LISTS } from './code-lists';
import { chosen, type FormErrors, type FormFields } from './form-fields';
import { formReader } from './form-reader';
import { err, ok, type Result } from './result';
import { parseText } from './text';

/** Reads the form of a file. `originals`: of which files it may be a copy. Errors are told for every wrong field at once. */
export function parseAttachmentForm(
  fields: FormFields,
  originals: readonly AttachmentId[],
): Result<AttachmentDetails, FormErrors> {
  const { line, date, fail, errors } = formReader(fields);
  const name = line('name');
  const origin = line('origin');
  if (name === '' && errors()?.['name'] === undefined) fail('name', { kind: 'text-required' });
  const typed = (fields['description'] ?? '').trim();
  if (typed.length > DESCRIPTION_LIMIT)
    fail('description', { kind: 'text-too-long', limit: DESCRIPTION_LIMIT, length: typed.length });
  const description = parseText(typed);
  const details: AttachmentDetails = {
    name,
    origin,
    ...chosen('documentType', CODE_LISTS.documentType, fields['documentType']),
    ...date('madeOn'),
    ...chosen('language', CODE_LISTS.language, fields['language']),
    ...(description.ok && description.value !== '' ? { description: description.value } : {}),
    ...chosen('redactedFrom', originals, fields['redactedFrom']),
  };
  const wrong = errors();
  return wrong === undefined ? ok(details) : err(wrong);
}

/** The fields of a form that edits a file. */
export function toAttachmentForm(details: AttachmentDetails): FormFields {
  const { name, origin, documentType, madeOn, language, description, redactedFrom } = details;
  return {
    name,
    origin,
    documentType: documentType ?? '',
    madeOn: madeOn ?? '',
    language: language ?? '',
    description: description ?? '',
    redactedFrom: redactedFrom ?? '',
  };
}
