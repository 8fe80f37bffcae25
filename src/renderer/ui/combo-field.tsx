import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ComboBox, FieldError, Input, Label, Popover, Text } from 'react-aria-components';
import { Button } from './button';
import { ComboOptions, type ComboGroup } from './combo-options';
import { isComposing } from './is-composing';

// The library says `null` for no selection.
// oxlint-disable-next-line unicorn/no-null
const NOTHING = null as string | number | null;

interface ComboFieldProps {
  /** Names the field in drafts; its cursor comes back by this name. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What is typed; it may stay as it is, whether the list knows it or not. */
  readonly onChange: (value: string) => void;
  readonly onPick: (key: string) => void;
  /** Already narrowed down to what was typed. */
  readonly groups: readonly ComboGroup[];
  /** Enter takes the first suggestion: for fields in which only the list counts. */
  readonly takesFirst?: boolean;
  readonly showLabel: string;
  readonly emptyText: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

const isWanted = () => true;

/** A line with suggestions below it. Enter or a click takes one; whoever goes on typing is not bound by them. */
export function ComboField(props: ComboFieldProps) {
  const { name, label, value, groups, takesFirst = false, hint, error } = props;
  // Which suggestion was taken last: the list closes when this changes.
  const [taken, setTaken] = useState(NOTHING);
  const buttonId = useId();
  const pick = (key: string | number) => {
    setTaken(key);
    props.onPick(String(key));
  };
  const takeFirst = (event: KeyboardEvent) => {
    const first = groups[0]?.options[0];
    const isAimed = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isComposing(event)) return;
    if (!takesFirst || isAimed || value.trim() === '' || first === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    pick(first.key);
  };
  return (
    <ComboBox
      className="field"
      name={name}
      allowsCustomValue
      allowsEmptyCollection
      // Whoever gives the suggestions has narrowed them down already, by more than their labels.
      defaultFilter={isWanted}
      menuTrigger="input"
      inputValue={value}
      onInputChange={(text) => {
        setTaken(NOTHING);
        props.onChange(text);
      }}
      selectedKey={taken}
      onSelectionChange={(key) => (key === null ? setTaken(NOTHING) : pick(key))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      <div className="combo" onKeyDownCapture={takeFirst}>
        <Input className="field__input" dir="auto" autoComplete="off" spellCheck={false} />
        {/* Named for itself alone: else two things would answer to the name of the field. */}
        <Button look="quiet" id={buttonId} aria-labelledby={buttonId} aria-label={props.showLabel}>
          ▾
        </Button>
      </div>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="combo__list">
        <ComboOptions groups={groups} emptyText={props.emptyText} />
      </Popover>
    </ComboBox>
  );
}
