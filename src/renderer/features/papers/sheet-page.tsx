import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../contract/papers';
import type { UserFiles } from '../../../contract/user-files';
import type { ConsentUse } from '../../../domain/consent';
import { LANGUAGES, type Language } from '../../../domain/language';
import { IDENTITY_LEVELS, type IdentityLevel } from '../../../domain/letter';
import type { LinkedOf } from '../../../domain/linked-record';
import type { Person, PersonId } from '../../../domain/person';
import { sectionValue, type SectionName } from '../../../domain/person-sections';
import { fillRecordSheet, fillReferralSheet, SHEET_SECTIONS } from '../../../domain/sheet-text';
import { clearanceOf } from '../../../domain/vital-interest';
import { LANGUAGE_NAMES } from '../../i18n/language-names';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { ChoiceField } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { useVault } from '../../vault-client/use-vault';
import { ConsentCheck } from './consent-check';
import { localDay } from '../../i18n/local-day';
import { PaperPreview } from './paper-preview';
import { sheetWords } from './sheet-words';
import { TakeOut } from './take-out';
import { useRevealed } from './use-revealed';
import { useSubjects } from './use-subjects';

interface SheetPageProps {
  readonly paper: Exclude<Paper, { kind: 'letter' }>;
  readonly files: UserFiles;
  readonly draw: () => Promise<Uint8Array>;
  readonly onBack: (personId: PersonId | undefined) => void;
}

/** A sheet to sign: the record of a person, or a referral. It is made anew each time and not kept. */
export function SheetPage({ paper, ...rest }: SheetPageProps) {
  return paper.kind === 'record' ? (
    <OpenSheet {...rest} paper={paper} people={[paper.personId]} use="print" />
  ) : (
    <ReferralSheet {...rest} paper={paper} />
  );
}

function ReferralSheet({ paper, ...rest }: SheetPageProps & { paper: { kind: 'referral' } }) {
  const { t } = useTranslation();
  const vault = useVault();
  const { linkedId } = paper;
  const { data: file } = useQuery({
    queryKey: ['linked', linkedId],
    queryFn: () => vault.call('linked.open', { linkedId }),
  });
  if (file === undefined) return <p role="status">{t('letters.status.loading')}</p>;
  if (!file.ok || file.value.record.type !== 'referral')
    return <Notice tone="error">{t('app.error.recordGone')}</Notice>;
  const referral = file.value.record;
  return (
    <OpenSheet
      {...rest}
      paper={paper}
      referral={referral}
      people={referral.people}
      use="share-organisation"
    />
  );
}

interface OpenSheetProps extends SheetPageProps {
  readonly referral?: LinkedOf<'referral'>;
  readonly people: readonly PersonId[];
  readonly use: ConsentUse;
}

interface SheetChoice {
  readonly language: Language;
  readonly identity: IdentityLevel;
  readonly sections: readonly SectionName[];
}

function OpenSheet({ paper, referral, people: ids, use, files, draw, onBack }: OpenSheetProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<SheetChoice>({
    language: useLanguage(),
    identity: 'none',
    sections: [],
  });
  const subjects = useSubjects(ids);
  const people = subjects?.people ?? [];
  const text = textOf(choice, people, referral);
  const { beyond } = useRevealed({ ...choice, text }, people);
  const isForbidden =
    people.length < ids.length || beyond.length > 0 || clearanceOf(people, use).against.length > 0;
  return (
    <article className="file papers">
      <h1>{t(`letters.title.sheet-${paper.kind}`)}</h1>
      <div className="form__actions">
        <Button onPress={() => onBack(ids[0])}>{t('letters.action.back')}</Button>
      </div>
      <SheetChoices
        choice={choice}
        onChoose={setChoice}
        person={referral === undefined ? people[0] : undefined}
      />
      <ConsentCheck people={people} use={use} />
      {subjects !== undefined && people.length < ids.length && (
        <Notice tone="error">{t('letters.error.gone')}</Notice>
      )}
      <TakeOut
        paper={paper}
        lang={choice.language}
        title={sheetWords(choice.language).say(`sheet-${paper.kind}`)}
        suggestedName={`${localDay()}.pdf`}
        isForbidden={isForbidden}
        files={files}
        draw={draw}
      >
        {text}
      </TakeOut>
      <PaperPreview text={text} letter={choice} people={people} />
    </article>
  );
}

function textOf(
  { language, identity, sections }: SheetChoice,
  people: readonly Person[],
  referral: LinkedOf<'referral'> | undefined,
): string {
  const words = sheetWords(language);
  const content = { identity, today: localDay() };
  if (referral !== undefined) return fillReferralSheet(words, referral, { ...content, people });
  const [person] = people;
  return person === undefined ? '' : fillRecordSheet(words, person, { ...content, sections });
}

interface SheetChoicesProps {
  readonly choice: SheetChoice;
  readonly onChoose: (choice: SheetChoice) => void;
  /** Whose sections may be put on the sheet. */
  readonly person: Person | undefined;
}

function SheetChoices({ choice, onChoose, person }: SheetChoicesProps) {
  const { t } = useTranslation();
  const { sections } = choice;
  const known = SHEET_SECTIONS.filter(
    (name) => person !== undefined && sectionValue(person, name) !== undefined,
  );
  return (
    <>
      <ChoiceField
        name="identity"
        label={t('letters.label.identity')}
        choices={IDENTITY_LEVELS.map((value) => ({ value, label: t(`lists.identityLevel.${value}`) }))}
        value={choice.identity}
        onChange={(value) =>
          onChoose({ ...choice, identity: IDENTITY_LEVELS.find((level) => level === value) ?? 'none' })
        }
      />
      <SelectField
        name="language"
        label={t('letters.label.sheetLanguage')}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={choice.language}
        onChange={(value) =>
          onChoose({ ...choice, language: LANGUAGES.find((each) => each === value) ?? choice.language })
        }
      />
      {choice.identity === 'full' && known.length > 0 && (
        <div className="papers__sections" role="group" aria-label={t('letters.label.sections')}>
          <span className="field__label">{t('letters.label.sections')}</span>
          <span className="quiet">{t('letters.hint.sections')}</span>
          {known.map((name) => (
            <CheckField
              key={name}
              label={t(`sections.title.${name}`)}
              isSelected={sections.includes(name)}
              onChange={(isSelected) =>
                onChoose({
                  ...choice,
                  sections: SHEET_SECTIONS.filter((each) =>
                    each === name ? isSelected : sections.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
