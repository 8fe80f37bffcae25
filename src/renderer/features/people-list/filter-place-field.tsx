import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { findPlaces, placeText } from '../../../domain/places/gazetteer';
import { useLanguage } from '../../i18n/use-language';

const PLACES_OFFERED = 12;

interface FilterPlaceFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A place or any words; the gazetteer is offered in the engine's own list, which a modal dialog does not hide. */
export function FilterPlaceField({ value, onChange }: FilterPlaceFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('person.label.place')}
      </label>
      <input
        id={id}
        name="filter-place"
        className="field__input"
        list={`${id}-places`}
        value={value}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-places`}>
        {findPlaces(value, PLACES_OFFERED).map((place) => (
          <option key={placeText(place, language)}>{placeText(place, language)}</option>
        ))}
      </datalist>
      <span id={`${id}-hint`} className="field__hint">
        {t('people.hint.placeFilter')}
      </span>
    </div>
  );
}
