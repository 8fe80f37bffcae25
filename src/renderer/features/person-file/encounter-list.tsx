import { useTranslation } from 'react-i18next';
import type { Encounter, EncounterId } from '../../../domain/encounter';
import type { ConversationLanguage } from '../../../domain/language';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Conflicts } from './conflicts';

interface EncounterListProps {
  readonly encounters: readonly Encounter[];
  readonly onEdit: (encounterId: EncounterId) => void;
  readonly onDelete: (encounterId: EncounterId) => void;
}

/** The notes of a person, newest first. */
export function EncounterList({ encounters, onEdit, onDelete }: EncounterListProps) {
  const { t } = useTranslation();
  return (
    <section className="encounters" aria-label={t('person.title.encounters')}>
      <h2>{t('person.title.encounters')}</h2>
      {encounters.length === 0 && (
        <p>
          <strong>{t('person.title.noEncounters')}</strong>{' '}
          <span className="quiet">{t('person.hint.noEncounters')}</span>
        </p>
      )}
      {encounters.map((encounter) => (
        <EncounterEntry
          key={encounter.id}
          encounter={encounter}
          onEdit={() => onEdit(encounter.id)}
          onDelete={() => onDelete(encounter.id)}
        />
      ))}
    </section>
  );
}

interface EncounterEntryProps {
  readonly encounter: Encounter;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

// A note says in which language it was held; a note in another language is shown by its script.
const NOTE_LANGUAGE: Readonly<Record<ConversationLanguage, string | undefined>> = {
  ko: 'ko',
  zh: 'zh-Hans',
  en: 'en',
  other: undefined,
};

function EncounterEntry({ encounter, onEdit, onDelete }: EncounterEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date =
    encounter.date === undefined ? t('person.label.undated') : formatPartialDate(encounter.date, language);
  const facts = [
    t(`codes.mode.${encounter.mode}`),
    placeIn(encounter.place, language),
    t('person.label.noteLanguage', { language: t(`codes.language.${encounter.language}`) }),
  ].filter((fact) => fact !== '');
  return (
    <article className="encounter" aria-label={date}>
      <header className="encounter__head">
        <h3>{date}</h3>
        <span className="quiet encounter__facts">{facts.join(' · ')}</span>
        <Button look="quiet" aria-label={`${t('person.action.editEncounter')}: ${date}`} onPress={onEdit}>
          {t('person.action.edit')}
        </Button>
        <Button look="quiet" aria-label={`${t('person.action.deleteEncounter')}: ${date}`} onPress={onDelete}>
          {t('person.action.delete')}
        </Button>
      </header>
      {encounter.note === '' ? (
        <p className="quiet">{t('person.label.noNote')}</p>
      ) : (
        <p
          className="encounter__note"
          lang={NOTE_LANGUAGE[encounter.language] ?? textLanguage(encounter.note)}
          dir="auto"
        >
          {encounter.note}
        </p>
      )}
      <Conflicts record={encounter} />
    </article>
  );
}
