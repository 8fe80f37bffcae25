import type { Choice } from '../../ui/choice-field';

interface CompactSelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few in a bar: its name is for those who do not see what it does. */
export function CompactSelect({ label, choices, value, onChange }: CompactSelectProps) {
  return (
    <select
      className="field__input compact-select"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
