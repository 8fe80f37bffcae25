import type { SaveError } from '../../../contract/vault-state';
import type { FormErrors, FormFields } from '../../../domain/form-fields';
import type { LinkedId } from '../../../domain/linked-record';
import type { PersonId } from '../../../domain/person';

/** What every form of this feature is given. The fields live outside, where drafts are kept. */
export interface FormProps {
  /** The unfinished entry, if there is one; else the form starts from what is stored. */
  readonly draft: FormFields | undefined;
  readonly onEdit: (fields: FormFields) => void;
  readonly onCancel: () => void;
  readonly onSaved: (personId: PersonId) => void;
}

/** The state of a form's last attempt to save. */
export type SaveAttempt =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'invalid'; readonly errors: FormErrors }
  | { readonly kind: 'refused'; readonly error: SaveError };

/** What a section of fields needs. */
export interface FieldsProps {
  readonly fields: FormFields;
  readonly errors: FormErrors;
  readonly onEdit: (fields: FormFields) => void;
}

/** What the fields of a record about several people need. */
export interface LinkedFieldsProps extends FieldsProps {
  /** Names of its people by id, as far as they are known. */
  readonly names: ReadonlyMap<PersonId, string>;
  /** Missing for a new record. */
  readonly recordId: LinkedId | undefined;
}
