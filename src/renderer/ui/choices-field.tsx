import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components';
import type { Choice } from './choice-field';

interface ChoicesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Any number of a dozen at most. */
export function ChoicesField({ label, hint, choices, value, ...group }: ChoicesFieldProps) {
  return (
    <CheckboxGroup {...group} value={[...value]} className="field">
      <Label className="field__label">{label}</Label>
      <Text slot="description" className="field__hint">
        {hint}
      </Text>
      <div className="choices">
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} className="chip">
            {choice.label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
