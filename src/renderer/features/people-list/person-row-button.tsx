import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../contract/person-row';
import type { PersonId } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { StatusTag } from '../../ui/status-tag';

interface PersonRowButtonProps {
  readonly row: PersonRow;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly index: number;
  readonly onPress: (index: number, personId: PersonId) => void;
}

/** One person of the list: name, situation, what tells namesakes apart. Scrolling draws only rows that are new. */
export const PersonRowButton = memo(function PersonRowButton({
  row,
  index,
  isSelected,
  isTabStop,
  onPress,
}: PersonRowButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name = '', ...otherNames] = row.names;
  const facts = [
    row.birth?.slice(0, 4),
    placeIn(row.place, language),
    row.group,
    row.lastEncounter &&
      t('people.label.lastEncounter', { date: formatPartialDate(row.lastEncounter, language) }),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <button
      type="button"
      className="row"
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onPress(index, row.id)}
    >
      <span className="row__head">
        <span className="row__name" lang={textLanguage(name)} dir="auto">
          {name}
        </span>
        <span className="row__names quiet">
          {otherNames.map((other) => (
            <span key={other} lang={textLanguage(other)} dir="auto">
              {other}
            </span>
          ))}
        </span>
        <StatusTag status={row.status} label={t(`codes.status.${row.status}`)} />
      </span>
      <span className="row__facts quiet">{facts.join(' · ')}</span>
      {row.snippet !== undefined && (
        <span className="row__snippet quiet" lang={textLanguage(row.snippet)} dir="auto">
          {row.snippet}
        </span>
      )}
    </button>
  );
});
