import { useTranslation } from 'react-i18next';
import { Input, Label, SearchField as AriaSearchField } from 'react-aria-components';
import { Button } from '../../ui/button';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Searches while one types; Escape clears. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <AriaSearchField className="field search" name="query" value={value} onChange={onChange}>
      <Label className="field__label">{t('people.label.search')}</Label>
      <div className="search__line">
        <Input className="field__input" dir="auto" autoComplete="off" spellCheck={false} />
        {value !== '' && (
          <Button look="quiet" aria-label={t('people.action.clearSearch')}>
            ✕
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
