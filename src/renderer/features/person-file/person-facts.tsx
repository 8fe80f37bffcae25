import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseworkerName, PersonFile } from '../../../contract/person-file';
import { caseNumberOf } from '../../../domain/case-number';
import { activeNeeds } from '../../../domain/needs';
import type { Person } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useCaseworkerName } from '../../i18n/use-caseworker-name';
import { useLanguage } from '../../i18n/use-language';
import { useRecordLabels } from '../../i18n/record-labels';
import { Button } from '../../ui/button';
import { StatusTag } from '../../ui/status-tag';

interface PersonFactsProps {
  readonly person: Person;
  /** Missing where the vault has only one caseworker. */
  readonly caseworkers: PersonFile['caseworkers'];
  readonly onTakeOn: () => void;
}

/** Names in every script, situation and needs at a glance. */
export function PersonFacts({ person, caseworkers, onTakeOn }: PersonFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name, ...otherNames] = person.names;
  const title = name?.text ?? '';
  const unknown = t('person.label.unknown');
  return (
    <header className="facts">
      <div className="facts__title">
        <h1 lang={textLanguage(title)} dir="auto">
          {title}
        </h1>
        <StatusTag status={person.status} label={t(`codes.status.${person.status}`)} />
        {activeNeeds(person.needs).map((need) => (
          <span key={need} className="tag tag--due">
            {t(`codes.need.${need}`)}
          </span>
        ))}
      </div>
      {otherNames.length > 0 && (
        <ul className="facts__names" aria-label={t('person.label.otherNames')}>
          {otherNames.map((other) => (
            <li key={`${other.kind} ${other.text}`}>
              <span lang={textLanguage(other.text)} dir="auto">
                {other.text}
              </span>{' '}
              <span className="quiet">
                {[other.romanisation, t(`codes.nameKind.${other.kind}`)]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <dl className="facts__list">
        <Fact label={t('person.label.sex')}>{t(`codes.sex.${person.sex}`)}</Fact>
        <Fact label={t('person.label.birth')}>
          {person.birth === undefined ? unknown : formatPartialDate(person.birth, language)}
        </Fact>
        <Fact label={t('person.label.place')}>{placeIn(person.place, language) || unknown}</Fact>
        <Fact label={t('person.label.group')}>{person.group || unknown}</Fact>
        <Fact label={t('person.label.caseNumber')}>{caseNumberOf(person.id)}</Fact>
        <SafeContactFacts person={person} />
        {caseworkers !== undefined && (
          <CaseworkerFact owner={caseworkers[person.caseworker ?? '']} onTakeOn={onTakeOn} />
        )}
      </dl>
    </header>
  );
}

/** How somebody may be reached, and who must not be: nobody should have to look for it. */
function SafeContactFacts({ person: { safety = {} } }: Pick<PersonFactsProps, 'person'>) {
  const labels = useRecordLabels();
  const { channel, number, time, codeWord, never } = safety;
  const way = [
    channel === undefined ? undefined : labels.code('channel', channel),
    number,
    time,
    codeWord === undefined ? undefined : `${labels.field('safety', 'codeWord')}: ${codeWord}`,
  ].filter((part) => part !== undefined);
  return (
    <>
      {way.length > 0 && (
        <Fact isWide label={labels.section('safety')}>
          {way.join(' · ')}
        </Fact>
      )}
      {never !== undefined && (
        <Fact isWide label={labels.field('safety', 'never')}>
          {never}
        </Fact>
      )}
    </>
  );
}

interface CaseworkerFactProps {
  readonly owner: CaseworkerName | undefined;
  readonly onTakeOn: () => void;
}

/** Who has the case, where several people work with the vault; and the way to take it on. */
function CaseworkerFact({ owner, onTakeOn }: CaseworkerFactProps) {
  const { t } = useTranslation();
  const caseworkerName = useCaseworkerName();
  return (
    <div className="facts__fact">
      <dt className="quiet">{t('person.label.caseworker')}</dt>
      <dd>
        <span lang={owner === undefined ? undefined : textLanguage(owner.label)} dir="auto">
          {owner === undefined ? t('person.label.unknown') : caseworkerName(owner)}
        </span>{' '}
        {owner?.isMine !== true && (
          <Button look="quiet" onPress={onTakeOn}>
            {t('person.action.takeOn')}
          </Button>
        )}
      </dd>
    </div>
  );
}

interface FactProps {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Fact({ label, isWide = false, children }: FactProps) {
  return (
    <div className={isWide ? 'facts__fact facts__fact--wide' : 'facts__fact'}>
      <dt className="quiet">{label}</dt>
      <dd lang={typeof children === 'string' ? textLanguage(children) : undefined} dir="auto">
        {children}
      </dd>
    </div>
  );
}
