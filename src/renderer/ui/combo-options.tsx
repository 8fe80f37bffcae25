import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';

export interface ComboOption {
  readonly key: string;
  readonly label: string;
  /** What tells it from others of the same label. */
  readonly note?: string;
  readonly lang?: string;
}

export interface ComboGroup {
  /** Empty: the options need no title. */
  readonly title: string;
  readonly options: readonly ComboOption[];
}

interface ComboOptionsProps {
  readonly groups: readonly ComboGroup[];
  readonly emptyText: string;
}

/** The suggestions of a line, in groups. */
export function ComboOptions({ groups, emptyText }: ComboOptionsProps) {
  return (
    <ListBox className="combo__options" renderEmptyState={() => <p className="quiet">{emptyText}</p>}>
      {groups.map(({ title, options }) =>
        title === '' ? (
          options.map((option) => <Option key={option.key} option={option} />)
        ) : (
          <ListBoxSection key={title} id={`group ${title}`} className="combo__group">
            <Header className="combo__title">{title}</Header>
            {options.map((option) => (
              <Option key={option.key} option={option} />
            ))}
          </ListBoxSection>
        ),
      )}
    </ListBox>
  );
}

function Option({ option: { key, label, note, lang } }: { readonly option: ComboOption }) {
  return (
    <ListBoxItem id={key} textValue={label} className="combo__option">
      <span lang={lang} dir="auto">
        {label}
      </span>
      {note !== undefined && <span className="quiet">{note}</span>}
    </ListBoxItem>
  );
}
