import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needRecord, type Need } from '../../../domain/needs';
import type { Person, PersonId } from '../../../domain/person';
import { SECTION_NAMES, sectionSpec, sectionValue, type SectionName } from '../../../domain/person-sections';
import { entriesOf, type AnyEntry, type FieldSpec } from '../../../domain/record-section';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { useRecordLabels } from '../../i18n/record-labels';
import { Button } from '../../ui/button';
import { entryText } from '../../i18n/entry-text';

interface SectionFactsProps {
  readonly person: Person;
  readonly onEdit: (section: SectionName) => void;
  readonly onOpenPerson: (personId: PersonId) => void;
}

/** What is recorded beyond name and situation, section by section; what is empty is one button each. */
export function SectionFacts({ person, onEdit, onOpenPerson }: SectionFactsProps) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  const isEmpty = (name: SectionName) => entriesOf(sectionValue(person, name)).length === 0;
  return (
    <>
      <NeedFacts needs={person.needs} />
      {SECTION_NAMES.filter((name) => !isEmpty(name)).map((name) => (
        <section key={name} className="known" aria-label={labels.section(name)}>
          <header className="known__head">
            <h2>{labels.section(name)}</h2>
            <Button
              look="quiet"
              aria-label={t('sections.action.editSection', { section: labels.section(name) })}
              onPress={() => onEdit(name)}
            >
              {t('person.action.edit')}
            </Button>
          </header>
          {entriesOf(sectionValue(person, name)).map((entry, row) => (
            <EntryFacts key={row} section={name} entry={entry} onOpenPerson={onOpenPerson} />
          ))}
        </section>
      ))}
      <div className="choices">
        {SECTION_NAMES.filter(isEmpty).map((name) => (
          <Button
            key={name}
            look="quiet"
            aria-label={t('sections.action.addEntry', { section: labels.section(name) })}
            onPress={() => onEdit(name)}
          >
            {`+ ${labels.section(name)}`}
          </Button>
        ))}
      </div>
    </>
  );
}

interface EntryFactsProps {
  readonly section: SectionName;
  readonly entry: AnyEntry;
  readonly onOpenPerson: (personId: PersonId) => void;
}

function EntryFacts({ section, entry, onOpenPerson }: EntryFactsProps) {
  const labels = useRecordLabels();
  const language = useLanguage();
  const fields = Object.entries(sectionSpec(section).fields).filter(
    ([field, { kind }]) => entry[field] !== undefined && kind !== 'person',
  );
  const link = typeof entry['person'] === 'string' ? (entry['person'] as PersonId) : undefined;
  return (
    <dl className="facts__list known__entry">
      {fields.map(([field, spec]) => (
        <div key={field} className={`facts__fact ${spec.kind === 'text' ? 'facts__fact--wide' : ''}`}>
          <dt className="quiet">{labels.field(section, field)}</dt>
          <FactText text={entryText(spec, entry[field] ?? '', language)} kind={spec.kind}>
            {spec.kind === 'name' && link !== undefined && (
              <OpenLink name={String(entry[field])} onPress={() => onOpenPerson(link)} />
            )}
          </FactText>
        </div>
      ))}
    </dl>
  );
}

interface FactTextProps {
  readonly text: string;
  readonly kind: FieldSpec['kind'];
  readonly children: ReactNode;
}

// What was typed speaks the language of its letters; what the app says, that of the interface.
function FactText({ text, kind, children }: FactTextProps) {
  const isTyped = kind === 'line' || kind === 'text' || kind === 'name';
  return (
    <dd lang={isTyped ? textLanguage(text) : undefined} dir="auto" className="known__text">
      {text} {children}
    </dd>
  );
}

function OpenLink({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button look="quiet" aria-label={t('sections.action.openPerson', { name })} onPress={onPress}>
      →
    </Button>
  );
}

function NeedFacts({ needs }: { readonly needs: readonly Need[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const labels = useRecordLabels();
  if (needs.length === 0) return undefined;
  return (
    <section className="known" aria-label={t('person.label.needs')}>
      <h2>{t('person.label.needs')}</h2>
      <ul className="known__list">
        {needs.map(needRecord).map(({ code, state, date, by }) => (
          <li key={code}>
            <strong>{t(`codes.need.${code}`)}</strong>{' '}
            <span className="quiet">
              {[
                labels.code('needState', state),
                date === undefined ? undefined : formatPartialDate(date, language),
                by,
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
