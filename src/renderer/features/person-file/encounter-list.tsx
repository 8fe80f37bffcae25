import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseworkerName, PersonFile } from '../../../contract/person-file';
import type { Encounter, EncounterId } from '../../../domain/encounter';
import type { ConversationLanguage } from '../../../domain/language';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatMoment, formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useCaseworkerName } from '../../i18n/use-caseworker-name';
import { useLanguage } from '../../i18n/use-language';
import { notedRecords, useLinkedTitle, type NotedRecord } from '../../i18n/use-linked-title';
import { Button } from '../../ui/button';
import { useShownCount } from '../../ui/use-shown-count';
import { Conflicts } from './conflicts';

interface EncounterListProps {
  readonly encounters: readonly Encounter[];
  /** What a note may be about. */
  readonly linked: PersonFile['linked'];
  /** Missing where the vault has only one caseworker. */
  readonly caseworkers: PersonFile['caseworkers'];
  readonly onEdit: (encounterId: EncounterId) => void;
  readonly onDelete: (encounterId: EncounterId) => void;
  /** Draws what a note said before. */
  readonly renderHistory: (recordId: string, subject: string) => ReactNode;
}

/** The notes of a person, newest first. */
export function EncounterList({
  encounters,
  linked,
  caseworkers,
  onEdit,
  onDelete,
  renderHistory,
}: EncounterListProps) {
  const { t } = useTranslation();
  const { shown, more } = useShownCount(encounters.length);
  return (
    <section className="encounters" aria-label={t('person.title.encounters')}>
      <h2>{t('person.title.encounters')}</h2>
      {encounters.length === 0 && (
        <div>
          <p>{t('person.title.noEncounters')}</p>
          <p className="quiet">{t('person.hint.noEncounters')}</p>
        </div>
      )}
      {encounters.slice(0, shown).map((encounter) => (
        <EncounterEntry
          key={encounter.id}
          encounter={encounter}
          about={notedRecords(linked).find(({ id }) => id === encounter.about)}
          writer={caseworkers?.[encounter.caseworker ?? '']}
          onEdit={() => onEdit(encounter.id)}
          onDelete={() => onDelete(encounter.id)}
          renderHistory={renderHistory}
        />
      ))}
      {more}
    </section>
  );
}

interface EncounterEntryProps {
  readonly encounter: Encounter;
  readonly about: NotedRecord | undefined;
  readonly writer: CaseworkerName | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly renderHistory: EncounterListProps['renderHistory'];
}

// A note says in which language it was held; a note in another language is shown by its script.
const NOTE_LANGUAGE: Readonly<Record<ConversationLanguage, string | undefined>> = {
  ko: 'ko',
  zh: 'zh-Hans',
  en: 'en',
  other: undefined,
};

function EncounterEntry({ encounter, about, writer, onEdit, onDelete, renderHistory }: EncounterEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date =
    encounter.date === undefined ? t('person.label.undated') : formatPartialDate(encounter.date, language);
  const facts = useEncounterFacts(encounter, { about, writer });
  return (
    <article className="encounter" aria-label={date}>
      <header className="encounter__head">
        <h3>{encounter.time === undefined ? date : `${date}, ${encounter.time}`}</h3>
        {encounter.sensitivity !== undefined && (
          <span className="tag tag--due">{t(`lists.sensitivity.${encounter.sensitivity}`)}</span>
        )}
        <span className="encounter__space" />
        <Button look="quiet" aria-label={`${t('person.action.editEncounter')}: ${date}`} onPress={onEdit}>
          {t('person.action.edit')}
        </Button>
        <Button look="quiet" aria-label={`${t('person.action.deleteEncounter')}: ${date}`} onPress={onDelete}>
          {t('person.action.delete')}
        </Button>
      </header>
      <p className="quiet encounter__facts">{facts.join(' · ')}</p>
      <NoteText encounter={encounter} subject={date} />
      {encounter.amendedAt !== undefined && (
        <p className="quiet">
          {t('person.label.amended', { when: formatMoment(encounter.amendedAt, language) })}
        </p>
      )}
      <Conflicts record={encounter} />
      {encounter.revision > 1 && renderHistory(encounter.id, `${t('person.title.encounters')} ${date}`)}
    </article>
  );
}

function useEncounterFacts(
  encounter: Encounter,
  { about, writer }: Pick<EncounterEntryProps, 'about' | 'writer'>,
): readonly string[] {
  const { t } = useTranslation();
  const titleOf = useLinkedTitle();
  const caseworkerName = useCaseworkerName();
  const language = useLanguage();
  const { mode, place, interpreter, present } = encounter;
  return [
    t(`codes.mode.${mode}`),
    placeIn(place, language),
    t('person.label.noteLanguage', { language: t(`codes.language.${encounter.language}`) }),
    interpreter === undefined ? '' : t('person.label.interpreterIs', { code: interpreter }),
    present === undefined ? '' : t('person.label.presentAre', { who: present }),
    about === undefined ? '' : t('person.label.aboutIs', { what: titleOf(about) }),
    writer === undefined ? '' : t('person.label.writtenBy', { label: caseworkerName(writer) }),
  ].filter((fact) => fact !== '');
}

// A strictly confidential note is not there for whoever looks over one's shoulder.
function NoteText({ encounter, subject }: { readonly encounter: Encounter; readonly subject: string }) {
  const { t } = useTranslation();
  const isFolded = encounter.sensitivity === 'strictly-confidential';
  const [isShown, setIsShown] = useState(!isFolded);
  const action = t(isShown ? 'person.action.hideNote' : 'person.action.showNote');
  if (encounter.note === '') return <p className="quiet">{t('person.label.noNote')}</p>;
  return (
    <>
      {isFolded && (
        <div>
          <Button
            look="quiet"
            aria-expanded={isShown}
            aria-label={`${action}: ${subject}`}
            onPress={() => setIsShown(!isShown)}
          >
            {action}
          </Button>
        </div>
      )}
      {isShown && (
        <p
          className="encounter__note"
          lang={NOTE_LANGUAGE[encounter.language] ?? textLanguage(encounter.note)}
          dir="auto"
        >
          {encounter.note}
        </p>
      )}
    </>
  );
}
