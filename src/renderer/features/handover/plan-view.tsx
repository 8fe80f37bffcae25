import { useTranslation } from 'react-i18next';
import type { HandoverPlan, PlannedPerson } from '../../../contract/handover';
import { formatMoment } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';

interface PlanViewProps {
  readonly plan: HandoverPlan;
}

/** What a file would change: from whom it is, then person by person. */
export function PlanView({ plan }: PlanViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from, createdAt, people } = plan;
  const label = from.pinnedAs ?? (from.label === '' ? t('keys.label.unnamed') : from.label);
  return (
    <>
      <p>
        <strong>
          {t('handover.status.from', {
            label,
            when: formatMoment(createdAt, language),
            count: people.length,
          })}
        </strong>
      </p>
      {from.pinnedAs === undefined && (
        <Notice tone="error">{t('handover.body.unknownGiver', { words: from.fingerprint[language] })}</Notice>
      )}
      <ul className="ways" aria-label={t('handover.label.plan')}>
        {people.map((person) => (
          <PlannedItem key={person.id} person={person} />
        ))}
      </ul>
      <PlannedLinkedLine linked={plan.linked} />
    </>
  );
}

function PlannedLinkedLine({ linked }: Pick<HandoverPlan, 'linked'>) {
  const { t } = useTranslation();
  if (linked.new + linked.changed + linked.conflicts === 0) return undefined;
  const amounts = [
    linked.new > 0 && t('handover.label.linkedNew', { count: linked.new }),
    linked.changed > 0 && t('handover.label.linkedChanged', { count: linked.changed }),
    linked.conflicts > 0 && t('handover.label.conflicts', { count: linked.conflicts }),
  ].filter((amount) => amount !== false);
  return <p>{t('handover.label.linked', { amounts: amounts.join(' · ') })}</p>;
}

const STATE_KEYS = {
  new: 'handover.label.new',
  changed: 'handover.label.changed',
  same: 'handover.label.same',
  back: 'handover.label.back',
  anonymised: 'handover.label.anonymised',
} as const satisfies Record<PlannedPerson['state'], string>;

function PlannedItem({ person }: { readonly person: PlannedPerson }) {
  const { t } = useTranslation();
  const { newNotes, changedNotes, newFiles, changedFiles, conflicts, changed } = person;
  const amounts = [
    changed.length > 0 && t('handover.label.changedFields', { count: changed.length }),
    newNotes > 0 && t('handover.label.newNotes', { count: newNotes }),
    changedNotes > 0 && t('handover.label.changedNotes', { count: changedNotes }),
    newFiles > 0 && t('handover.label.newFiles', { count: newFiles }),
    changedFiles > 0 && t('handover.label.changedFiles', { count: changedFiles }),
  ].filter((amount) => amount !== false);
  return (
    <li className="ways__item">
      <span className="ways__name" lang={textLanguage(person.name)} dir="auto">
        {person.name}
      </span>
      <span className="quiet">{[t(STATE_KEYS[person.state]), ...amounts].join(' · ')}</span>
      {conflicts > 0 && (
        <span className="tag tag--due">{t('handover.label.conflicts', { count: conflicts })}</span>
      )}
    </li>
  );
}
