import { useTranslation } from 'react-i18next';
import type { DueTask } from '../../../contract/today';
import { urgencyOf } from '../../../domain/today';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';

interface TaskLineProps {
  readonly task: DueTask;
  readonly today: string;
  readonly onOpen: () => void;
}

const TONES = { overdue: 'urgent', today: 'due', soon: 'plain', later: 'plain' } as const;

/** Something to be done: for whom, what, and how urgent it is. */
export function TaskLine({ task: { record, person }, today, onOpen }: TaskLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name = ''] = person.names;
  const others = record.people.length - 1;
  const urgency = record.due === undefined ? 'later' : urgencyOf(record.due, today);
  const date = record.due === undefined ? '' : formatPartialDate(record.due, language);
  const what =
    record.type === 'follow-up'
      ? [t(`lists.followUpKind.${record.kind}`), record.assignee]
      : [t('lists.type.referral'), t(`lists.service.${record.service}`), record.organisation];
  const when =
    urgency === 'overdue'
      ? t('casework.label.overdue', { date })
      : urgency === 'today'
        ? t('casework.label.dueToday')
        : t('casework.label.dueOn', { date });
  return (
    <li>
      <button type="button" className="line" onClick={onOpen}>
        <span className="line__head">
          <span className="line__name" lang={textLanguage(name)} dir="auto">
            {others === 0 ? name : t('casework.label.andOthers', { names: name, count: others })}
          </span>
          <span className={`tag tag--${TONES[urgency]}`}>{when}</span>
        </span>
        <span className="quiet">{what.filter((fact) => fact !== '').join(' · ')}</span>
        {record.text !== '' && (
          <span className="line__text" lang={textLanguage(record.text)} dir="auto">
            {record.text}
          </span>
        )}
      </button>
    </li>
  );
}
