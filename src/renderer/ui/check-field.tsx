import { Checkbox } from 'react-aria-components';

interface CheckFieldProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** Something that is so or not. */
export function CheckField({ label, ...box }: CheckFieldProps) {
  return (
    <Checkbox {...box} className="check">
      <span className="check__box" aria-hidden="true" />
      {label}
    </Checkbox>
  );
}
