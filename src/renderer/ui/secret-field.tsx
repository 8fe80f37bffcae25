import type { RefObject } from 'react';
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { Button } from './button';

interface SecretFieldProps {
  readonly label: string;
  readonly showLabel: string;
  readonly hideLabel: string;
  /** Uncontrolled: the secret stays in the field and is read once, so that React keeps no copies. */
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  readonly onInput?: () => void;
}

/** A passphrase input that can be shown on demand. */
export function SecretField({
  label,
  showLabel,
  hideLabel,
  inputRef,
  hint,
  error,
  autoFocus,
  onInput,
}: SecretFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <AriaTextField
      className="field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus ?? false}
    >
      <Label className="field__label">{label}</Label>
      <div className="secret">
        <Input
          ref={inputRef}
          className="field__input"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          onInput={onInput}
        />
        <Button onPress={() => setIsShown(!isShown)}>{isShown ? hideLabel : showLabel}</Button>
      </div>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
