import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few: all choices in sight, arrow keys move between them. */
export function ChoiceField({ label, choices, ...group }: ChoiceFieldProps) {
  return (
    <RadioGroup {...group} className="field">
      <Label className="field__label">{label}</Label>
      <div className="choices">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="chip">
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
