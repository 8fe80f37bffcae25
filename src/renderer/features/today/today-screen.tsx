import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../contract/person-row';
import type { SomePeople, TodayPage } from '../../../contract/today';
import type { PersonId } from '../../../domain/person';
import { SILENT_DAYS } from '../../../contract/desktop-calls';
import { SelectField } from '../../ui/select-field';
import { useVault } from '../../vault-client/use-vault';
import { localDay, weekTime } from '../../i18n/local-day';
import { PersonLine } from './person-line';
import { TaskLine } from './task-line';

interface TodayScreenProps {
  /** After how many days without a conversation somebody counts as not heard from. */
  readonly silentDays: number;
  readonly onSilentDays: (days: number) => void;
  readonly onOpenPerson: (personId: PersonId) => void;
  /** How many people there are and when the vault was last changed. */
  readonly summary: ReactNode;
}

/** What needs somebody now. The first screen after unlocking. */
export function TodayScreen({ silentDays, onSilentDays, onOpenPerson, summary }: TodayScreenProps) {
  const { t } = useTranslation();
  const page = useToday(silentDays);
  return (
    <section className="today" aria-labelledby="today-title">
      <header className="today__head">
        <h1 id="today-title">{t('today.title.today')}</h1>
        <p className="quiet">{summary}</p>
        <p className="quiet">{t('today.hint.newContact')}</p>
      </header>
      {page === undefined ? (
        <p role="status">{t('today.status.loading')}</p>
      ) : (
        <TodaySections page={page} days={silentDays} onDays={onSilentDays} onOpen={onOpenPerson} />
      )}
    </section>
  );
}

interface TodaySectionsProps {
  readonly page: TodayPage;
  readonly days: number;
  readonly onDays: (days: number) => void;
  readonly onOpen: (personId: PersonId) => void;
}

function TodaySections({ page, days, onDays, onOpen }: TodaySectionsProps) {
  const { t } = useTranslation();
  // Five empty lists would hide the one thing to do.
  if (page.touched.length === 0) return <p>{t('today.hint.noTouched')}</p>;
  return (
    <div className="today__sections">
      <Section
        id="tasks"
        title={t('today.title.tasks')}
        total={page.totalTasks}
        shown={page.tasks.length}
        none={t('today.hint.noTasks')}
      >
        {page.tasks.map((task) => (
          <TaskLine
            key={task.record.id}
            task={task}
            today={localDay()}
            onOpen={() => onOpen(task.person.id)}
          />
        ))}
      </Section>
      <PeopleSection
        id="at-risk"
        title={t('today.title.atRisk')}
        some={page.atRisk}
        none={t('today.hint.noAtRisk')}
        onOpen={onOpen}
      />
      <SafeNow page={page} onOpen={onOpen} />
      <PeopleSection
        id="silent"
        title={t('today.title.silent')}
        some={page.silent}
        none={t('today.hint.noSilent')}
        onOpen={onOpen}
      >
        <SelectField
          name="silentDays"
          label={t('today.label.days')}
          value={String(days)}
          onChange={(value) => onDays(Number(value))}
          choices={SILENT_DAYS.map((count) => ({
            value: String(count),
            label: t('today.label.dayCount', { count }),
          }))}
        />
      </PeopleSection>
      <PeopleSection
        id="touched"
        title={t('today.title.touched')}
        some={all(page.touched)}
        none={t('today.hint.noTouched')}
        onOpen={onOpen}
      />
    </div>
  );
}

function SafeNow({ page: { safeNow }, onOpen }: Pick<TodaySectionsProps, 'page' | 'onOpen'>) {
  const { t } = useTranslation();
  return (
    <PeopleSection
      id="safe-now"
      title={t('today.title.safeNow')}
      some={safeNow}
      none={t('today.hint.noSafeNow')}
      onOpen={onOpen}
    />
  );
}

function useToday(silentDays: number) {
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['today', silentDays],
    queryFn: () => vault.call('today.read', { today: localDay(), silentDays, now: weekTime() }),
    // Hours pass while the screen stands there.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
  return data?.ok === true ? data.value : undefined;
}

function all(people: readonly PersonRow[]): SomePeople {
  return { total: people.length, people };
}

interface PeopleSectionProps {
  readonly id: string;
  readonly title: string;
  readonly some: SomePeople;
  readonly none: string;
  readonly onOpen: (personId: PersonId) => void;
  readonly children?: ReactNode;
}

function PeopleSection({ some, onOpen, children, ...section }: PeopleSectionProps) {
  return (
    <Section {...section} total={some.total} shown={some.people.length} choice={children}>
      {some.people.map((person) => (
        <PersonLine key={person.id} person={person} onOpen={() => onOpen(person.id)} />
      ))}
    </Section>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  readonly shown: number;
  readonly none: string;
  /** What narrows the section, above its lines. */
  readonly choice?: ReactNode;
  readonly children: ReactNode;
}

function Section({ id, title, total, shown, none, choice, children }: SectionProps) {
  const { t } = useTranslation();
  return (
    <section className="today__section" aria-labelledby={`today-${id}`}>
      <h2 id={`today-${id}`} className="today__title">
        {title} <span className="today__count">{total}</span>
      </h2>
      {choice}
      {total === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="lines" aria-labelledby={`today-${id}`}>
          {children}
        </ul>
      )}
      {total > shown && <p className="quiet">{t('today.label.more', { count: total - shown })}</p>}
    </section>
  );
}
