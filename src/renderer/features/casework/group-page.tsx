import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupFile } from '../../../contract/linked-records';
import { roleOf } from '../../../domain/group';
import type { LinkedId, LinkedOf, LinkedRecord } from '../../../domain/linked-record';
import { PERSON_STATUSES, type PersonId } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { StatusTag } from '../../ui/status-tag';
import { useVault } from '../../vault-client/use-vault';
import { Course } from './course';
import { useShownCount } from '../../ui/use-shown-count';

interface GroupPageProps {
  readonly groupId: LinkedId;
  readonly onOpenPerson: (personId: PersonId) => void;
  readonly onAddIncident: (people: readonly PersonId[]) => void;
  /** Draws what can be done with a record. */
  readonly renderActions: (record: LinkedRecord) => ReactNode;
  readonly renderHistory: (record: LinkedRecord) => ReactNode;
  /** Draws the letters about any of the people. */
  readonly renderLetters: (letters: GroupFile['letters']) => ReactNode;
}

/** A group: its people and how each stands, who lost whom, and what happened to any of them. */
export function GroupPage({ groupId, ...actions }: GroupPageProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { data: file } = useQuery({
    queryKey: ['group', groupId],
    queryFn: () => vault.call('group.open', { groupId }),
  });
  if (file === undefined) return <p role="status">{t('casework.status.loading')}</p>;
  if (!file.ok)
    return (
      <Notice tone="error">
        {t(file.error.kind === 'damaged' ? 'app.error.recordDamaged' : 'app.error.recordGone')}
      </Notice>
    );
  return <OpenGroup file={file.value} {...actions} />;
}

interface OpenGroupProps extends Omit<GroupPageProps, 'groupId'> {
  readonly file: GroupFile;
}

function OpenGroup({ file, onOpenPerson, onAddIncident, ...draw }: OpenGroupProps) {
  const { renderActions, renderHistory, renderLetters } = draw;
  const { t } = useTranslation();
  const { group, people, incidents, damaged } = file;
  const title = group.name === '' ? t(`lists.groupKind.${group.kind}`) : group.name;
  const names = Object.fromEntries(people.map(({ id, names: [name = ''] }) => [id, name]));
  return (
    <article className="file">
      <header className="facts">
        <div className="facts__title">
          <h1 lang={textLanguage(title)} dir="auto">
            {title}
          </h1>
          <span className="tag">{t(`lists.groupKind.${group.kind}`)}</span>
          <span className="quiet">{t('casework.label.members', { count: people.length })}</span>
        </div>
        <StatusCounts file={file} />
        {group.text !== '' && (
          <p className="course__text" lang={textLanguage(group.text)} dir="auto">
            {group.text}
          </p>
        )}
      </header>
      <div className="form__actions">
        <Button look="primary" onPress={() => onAddIncident(people.map(({ id }) => id))}>
          {t('casework.action.addIncident')}
        </Button>
        {renderActions(group)}
      </div>
      {damaged > 0 && <Notice tone="error">{t('casework.error.damaged', { count: damaged })}</Notice>}
      <Members file={file} onOpenPerson={onOpenPerson} />
      <Separations group={group} names={names} />
      <Course
        incidents={incidents}
        encounters={[]}
        names={names}
        none={t('casework.hint.noCourseGroup')}
        renderActions={renderActions}
      />
      {renderLetters(file.letters)}
      {renderHistory(group)}
    </article>
  );
}

function StatusCounts({ file: { people } }: { readonly file: GroupFile }) {
  const { t } = useTranslation();
  const counts = PERSON_STATUSES.map((status) => ({
    status,
    count: people.filter((person) => person.status === status).length,
  })).filter(({ count }) => count > 0);
  return (
    <ul className="facts__title" aria-label={t('casework.label.statusCounts')}>
      {counts.map(({ status, count }) => (
        <li key={status}>
          <StatusTag
            status={status}
            label={t('casework.label.statusCount', { status: t(`codes.status.${status}`), count })}
          />
        </li>
      ))}
    </ul>
  );
}

function Members({
  file: { group, people },
  onOpenPerson,
}: {
  readonly file: GroupFile;
  readonly onOpenPerson: (personId: PersonId) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { shown, more } = useShownCount(people.length);
  return (
    <section className="tasks" aria-labelledby="group-people">
      <h2 id="group-people">{t('casework.title.people')}</h2>
      <ul className="lines" aria-labelledby="group-people">
        {people.slice(0, shown).map((person) => (
          <li key={person.id}>
            <button type="button" className="line" onClick={() => onOpenPerson(person.id)}>
              <span className="line__head">
                <span className="line__name" lang={textLanguage(person.names[0] ?? '')} dir="auto">
                  {person.names[0]}
                </span>
                <span className="quiet">
                  {[t(`lists.role.${roleOf(group, person.id)}`), placeIn(person.place, language)]
                    .filter((fact) => fact !== '')
                    .join(' · ')}
                </span>
                <StatusTag status={person.status} label={t(`codes.status.${person.status}`)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

interface SeparationsProps {
  readonly group: LinkedOf<'group'>;
  readonly names: Readonly<Record<string, string>>;
}

function Separations({ group, names }: SeparationsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (id: PersonId) => names[id] ?? t('casework.label.nobody');
  if (group.separations.length === 0) return undefined;
  return (
    <section className="tasks" aria-labelledby="group-separations">
      <h2 id="group-separations">{t('casework.title.separations')}</h2>
      <ul className="tasks__items" aria-labelledby="group-separations">
        {group.separations.map(({ one, other, date, place, cause }) => (
          <li key={`${one} ${other} ${date ?? ''}`} className="tasks__item">
            <strong>{t('casework.label.separatedFrom', { one: nameOf(one), other: nameOf(other) })}</strong>{' '}
            <span className="quiet">
              {[
                date === undefined ? t('casework.label.undated') : formatPartialDate(date, language),
                placeIn(place, language),
                t(`lists.cause.${cause}`),
              ]
                .filter((fact) => fact !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
