import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDates } from '../../../domain/day-range';
import { taskOf, type LinkedOf } from '../../../domain/linked-record';
import type { PersonId } from '../../../domain/person';
import { urgencyOf } from '../../../domain/today';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { localDay } from '../../i18n/local-day';
import { useNames } from './use-names';

type TaskRecord = LinkedOf<'follow-up'> | LinkedOf<'referral'>;

interface TaskListProps {
  readonly title: string;
  readonly tasks: readonly TaskRecord[];
  readonly self: PersonId;
  readonly names: Readonly<Record<string, string>>;
  readonly renderActions: (task: TaskRecord) => ReactNode;
}

/** Follow-ups or referrals of somebody: what is open first, the most urgent at the top. */
export function TaskList({ title, tasks, self, names, renderActions }: TaskListProps) {
  const sorted = tasks.toSorted(
    (one, other) =>
      isDone(one) - isDone(other) || compareDates(one.due, other.due) || one.createdAt - other.createdAt,
  );
  if (tasks.length === 0) return undefined;
  return (
    <section className="tasks" aria-label={title}>
      <h2>{title}</h2>
      <ul className="tasks__items" aria-label={title}>
        {sorted.map((task) => (
          <TaskEntry key={task.id} task={task} self={self} names={names} renderActions={renderActions} />
        ))}
      </ul>
    </section>
  );
}

function isDone(task: TaskRecord): number {
  return Number(taskOf(task).isDone === true);
}

interface TaskEntryProps extends Pick<TaskListProps, 'self' | 'names' | 'renderActions'> {
  readonly task: TaskRecord;
}

function TaskEntry({ task, self, names, renderActions }: TaskEntryProps) {
  const { t } = useTranslation();
  const tell = useNames(names);
  const others = task.people.filter((id) => id !== self);
  const title =
    task.type === 'follow-up' ? t(`lists.followUpKind.${task.kind}`) : t(`lists.service.${task.service}`);
  const facts =
    task.type === 'follow-up'
      ? [task.assignee]
      : [
          task.organisation,
          t(`lists.outcome.${task.outcome}`),
          task.timeframe === 'none' ? '' : t(`lists.timeframe.${task.timeframe}`),
          task.progress === undefined ? '' : t(`lists.progress.${task.progress}`),
          task.impact === undefined
            ? ''
            : t('casework.label.impactIs', { impact: t(`lists.impact.${task.impact}`) }),
        ];
  const more = others.length === 0 ? [] : [t('casework.label.with', { names: tell(others) })];
  return (
    <li className="tasks__item">
      <div className="course__head">
        <h3 className="course__what">{title}</h3>
        <TaskState task={task} />
        <span className="quiet">{[...facts, ...more].filter((fact) => fact !== '').join(' · ')}</span>
      </div>
      {task.text !== '' && (
        <p className="course__text" lang={textLanguage(task.text)} dir="auto">
          {task.text}
        </p>
      )}
      {renderActions(task)}
    </li>
  );
}

const TONES = { overdue: 'urgent', today: 'due', soon: 'due', later: 'plain' } as const;

function TaskState({ task }: { readonly task: TaskRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (task.doneOn !== undefined)
    return (
      <span className="tag tag--fine">
        {t('casework.label.done', { date: formatPartialDate(task.doneOn, language) })}
      </span>
    );
  if (taskOf(task).isDone === true)
    return <span className="tag tag--plain">{t('casework.label.closed')}</span>;
  if (task.due === undefined) return <span className="tag tag--plain">{t('casework.label.noDue')}</span>;
  const urgency = urgencyOf(task.due, localDay());
  const date = formatPartialDate(task.due, language);
  const text =
    urgency === 'overdue'
      ? t('casework.label.overdue', { date })
      : urgency === 'today'
        ? t('casework.label.dueToday')
        : t('casework.label.dueOn', { date });
  return <span className={`tag tag--${TONES[urgency]}`}>{text}</span>;
}
