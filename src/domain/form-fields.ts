import type { PartialDateError } from './partial-date';
import type { TextError } from './text';

/** Raw input by field name, as typed. Drafts hold the same. */
export type FormFields = Readonly<Record<string, string>>;

export type FieldError = TextError | PartialDateError | ChoiceError;

export type ChoiceError =
  /** Nobody is a relative of themself. */
  | { readonly kind: 'linked-to-self' }
  /** Whatever happened, it happened to somebody. */
  | { readonly kind: 'people-required' }
  | { readonly kind: 'too-many-people'; readonly limit: number }
  /** Two different members of the group are needed. */
  | { readonly kind: 'pair-required' }
  | { readonly kind: 'time-unreadable' }
  /** What stands there looks like a name. */
  | { readonly kind: 'code-required' };

/** Errors by field name. */
export type FormErrors = Readonly<Record<string, FieldError>>;

/** The member of a code list that a field holds, under the field's name; nothing where none is chosen. */
export function chosen<Field extends string, Code extends string>(
  field: Field,
  codes: readonly Code[],
  raw: string | undefined,
): { readonly [Name in Field]?: Code } {
  const code = codes.find((each) => each === raw);
  return (code === undefined ? {} : { [field]: code }) as { readonly [Name in Field]?: Code };
}

/** The member of a code list that a field holds, or the fallback: fields of choice cannot be wrong by typing. */
export function parseChoice<Code extends string>(
  codes: readonly Code[],
  raw: string | undefined,
  fallback: Code,
): Code {
  return codes.find((code) => code === raw) ?? fallback;
}
