import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { courseOf, courseWarnings, stripOf, type CourseItem } from '../../../domain/course';
import { dayNumber, dayRange } from '../../../domain/day-range';
import type { LinkedOf } from '../../../domain/linked-record';
import type { PartialDate } from '../../../domain/partial-date';
import type { PersonId } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import { CourseStrip } from './course-strip';
import { localDay } from '../../i18n/local-day';
import { useNames } from './use-names';

type Incident = LinkedOf<'incident'>;

interface CourseProps {
  readonly incidents: readonly Incident[];
  readonly encounters: readonly { readonly date?: PartialDate }[];
  readonly birth?: PartialDate | undefined;
  /** Whose course it is: everybody else is named with an incident. Missing for a group. */
  readonly self?: PersonId;
  readonly names: Readonly<Record<string, string>>;
  readonly none: string;
  readonly renderActions: (incident: Incident) => ReactNode;
}

/** What happened, in the order of time: a line to see it at a glance, and a list that says it. */
export function Course({ incidents, encounters, birth, self, names, none, renderActions }: CourseProps) {
  const { t } = useTranslation();
  const items = courseOf(incidents, encounters);
  const strip = stripOf({ incidents, encounters }, localDay());
  // Of several people one may be let go before another is held.
  const warnings = self === undefined ? [] : courseWarnings(incidents, birth);
  return (
    <section className="course" aria-labelledby="course-title">
      <h2 id="course-title">{t('casework.title.course')}</h2>
      {warnings.map((warning) => (
        <Notice key={warning}>{t(`lists.warning.${warning}`)}</Notice>
      ))}
      {incidents.length === 0 && <p className="quiet">{none}</p>}
      {strip !== undefined && <CourseStrip strip={strip} />}
      {incidents.length > 0 && (
        <ol className="course__items" aria-labelledby="course-title">
          {items.map((item, index) => (
            <CourseEntry
              key={item.kind === 'incident' ? item.incident.id : `talks ${item.from}`}
              item={item}
              before={items[index - 1]}
              self={self}
              names={names}
              renderActions={renderActions}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface CourseEntryProps extends Pick<CourseProps, 'names' | 'renderActions'> {
  readonly item: CourseItem<Incident>;
  readonly before: CourseItem<Incident> | undefined;
  readonly self: PersonId | undefined;
}

function CourseEntry({ item, before, ...rest }: CourseEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (item.kind === 'encounters') {
    const from = formatPartialDate(item.from, language);
    const dates = item.from === item.to ? from : `${from} – ${formatPartialDate(item.to, language)}`;
    return (
      <li className="course__item course__item--talks">
        <span className="quiet">{`${dates} · ${t('casework.label.conversations', { count: item.count })}`}</span>
      </li>
    );
  }
  return (
    <IncidentEntry incident={item.incident} state={item.state} days={daysBetween(before, item)} {...rest} />
  );
}

interface IncidentEntryProps extends Omit<CourseEntryProps, 'item' | 'before'> {
  readonly incident: Incident;
  readonly state: Extract<CourseItem<Incident>, { kind: 'incident' }>['state'];
  readonly days: number | undefined;
}

function IncidentEntry({ incident, state, days, self, names, renderActions }: IncidentEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tell = useNames(names);
  const { kind, date, place, authority, source, reliability, text } = incident;
  const when = date === undefined ? t('casework.label.undated') : formatPartialDate(date, language);
  const others = incident.people.filter((id) => id !== self);
  const sourceText = t(`lists.source.${source}`);
  const facts = [
    placeIn(place, language),
    authority === 'unknown' ? '' : t('casework.label.by', { authority: t(`lists.authority.${authority}`) }),
    reliability === 'not-rated'
      ? t('casework.label.sourceIs', { source: sourceText })
      : t('casework.label.sourceRated', {
          source: sourceText,
          reliability: t(`lists.reliability.${reliability}`),
        }),
    others.length === 0 ? '' : t('casework.label.with', { names: tell(others) }),
  ].filter((fact) => fact !== '');
  return (
    <li className={`course__item course__item--${state}`} data-kind={kind}>
      <div className="course__head">
        <h3 className="course__what">{t(`lists.incidentKind.${kind}`)}</h3>
        <span>{when}</span>
        {days !== undefined && <span className="quiet">{t('casework.label.gap', { count: days })}</span>}
        {state !== 'unknown' && (
          <span className="quiet">
            {t('casework.label.stateAfter', { state: t(`lists.state.${state}`) })}
          </span>
        )}
      </div>
      <p className="quiet">{facts.join(' · ')}</p>
      {text !== '' && (
        <p className="course__text" lang={textLanguage(text)} dir="auto">
          {text}
        </p>
      )}
      {renderActions(incident)}
    </li>
  );
}

// Only between days that are both known to the day.
function daysBetween(
  before: CourseItem<Incident> | undefined,
  { incident }: Extract<CourseItem<Incident>, { kind: 'incident' }>,
): number | undefined {
  if (before?.kind !== 'incident' || before.incident.date === undefined || incident.date === undefined)
    return undefined;
  const [first, second] = [dayRange(before.incident.date), dayRange(incident.date)];
  if (first.from !== first.to || second.from !== second.to) return undefined;
  const days = dayNumber(second.from) - dayNumber(first.from);
  return days > 0 ? days : undefined;
}
