import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';

interface TextFieldProps {
  /** Names the field in drafts; its cursor comes back by this name. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly rows?: 'one' | 'text' | 'note';
  readonly lang?: string;
}

/** A labelled text input. What was typed is never altered while typing, so that an IME is never disturbed. */
export function TextField({
  name,
  label,
  hint,
  error,
  rows = 'one',
  lang,
  isRequired,
  ...field
}: TextFieldProps) {
  return (
    <AriaTextField
      {...field}
      className="field"
      name={name}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      aria-required={isRequired ?? false}
    >
      <Label className="field__label">{label}</Label>
      {rows === 'one' ? (
        <Input className="field__input" dir="auto" lang={lang} autoComplete="off" spellCheck={false} />
      ) : (
        <TextArea
          className={`field__input field__input--${rows}`}
          dir="auto"
          lang={lang}
          spellCheck={false}
        />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
