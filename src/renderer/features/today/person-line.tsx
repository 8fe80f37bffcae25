import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../contract/person-row';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { StatusTag } from '../../ui/status-tag';

interface PersonLineProps {
  readonly person: PersonRow;
  readonly onOpen: () => void;
}

/** Somebody, where they are and when they were last heard from. */
export function PersonLine({ person, onOpen }: PersonLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name = ''] = person.names;
  const { lastEncounter } = person;
  const contact =
    lastEncounter === undefined
      ? t('today.label.noContact')
      : t('today.label.lastContact', { date: formatPartialDate(lastEncounter, language) });
  const safeTime = person.safeTime === undefined ? '' : t('today.label.safeTime', { time: person.safeTime });
  return (
    <li>
      <button type="button" className="line" onClick={onOpen}>
        <span className="line__head">
          <span className="line__name" lang={textLanguage(name)} dir="auto">
            {name}
          </span>
          <StatusTag status={person.status} label={t(`codes.status.${person.status}`)} />
        </span>
        <span className="quiet">
          {[placeIn(person.place, language), contact, safeTime].filter((fact) => fact !== '').join(' · ')}
        </span>
      </button>
    </li>
  );
}
