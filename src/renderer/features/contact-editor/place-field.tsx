import { useTranslation } from 'react-i18next';
import { findPlaces, placeText, type Place } from '../../../domain/places/gazetteer';
import { useLanguage } from '../../i18n/use-language';
import { ComboField } from '../../ui/combo-field';

const PLACES_OFFERED = 12;

interface PlaceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
}

/** A place: one of the gazetteer, found in any of the three languages, or whatever else is written. */
export function PlaceField({ value, onChange, ...field }: PlaceFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const places = findPlaces(value, PLACES_OFFERED);
  const options = places.map((place) => ({
    key: placeText(place, language),
    label: place.names[language],
    ...noteOf(place.parent?.names[language]),
  }));
  return (
    <ComboField
      {...field}
      value={value}
      onChange={onChange}
      onPick={onChange}
      groups={[{ title: '', options }]}
      showLabel={t('sections.action.showList')}
      emptyText={t('sections.label.noMatch')}
    />
  );
}

function noteOf(region: Place['names'][keyof Place['names']] | undefined) {
  return region === undefined ? {} : { note: region };
}
