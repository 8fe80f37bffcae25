import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueReview } from '../../../contract/retention';
import type { PartialDate } from '../../../domain/partial-date';
import type { PersonId } from '../../../domain/person';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { ConfirmEnd, type WayToEnd } from './confirm-end';

interface RetentionReviewProps {
  readonly onOpen: (personId: PersonId) => void;
}

interface Decision {
  readonly person: DueReview;
  readonly way: WayToEnd;
}

/** Records of which it must be decided whether they still serve the person. */
export function RetentionReview({ onOpen }: RetentionReviewProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [decision, setDecision] = useState<Decision>();
  const [outcome, setOutcome] = useState<WayToEnd | 'refused'>();
  const { data } = useQuery({
    queryKey: ['retention'],
    queryFn: () => vault.call('retention.due', { today: new Date().toISOString().slice(0, 10) }),
  });
  const { total, people } = data?.ok === true ? data.value : { total: 0, people: [] };
  const carryOut = async ({ person: { id }, way }: Decision) => {
    const isAnonymised = way === 'anonymise';
    const deleted = isAnonymised ? { ok: true } : await vault.call('person.delete', { personId: id });
    const ended = isAnonymised
      ? await vault.call('retention.anonymise', { personId: id })
      : deleted.ok && (await vault.call('deleted.erase', { ids: [id] }));
    setDecision(undefined);
    setOutcome(ended !== false && ended.ok ? way : 'refused');
  };
  return (
    <section className="settings__section" aria-labelledby="settings-retention">
      <h2 id="settings-retention">{t('retention.title.review')}</h2>
      <p className="quiet">{t('retention.body.rules')}</p>
      {outcome === 'refused' && <Notice tone="error">{t('retention.error.refused')}</Notice>}
      {outcome !== undefined && outcome !== 'refused' && <Notice>{t(`retention.status.${outcome}`)}</Notice>}
      {decision !== undefined && (
        <ConfirmEnd
          {...decision}
          name={decision.person.name}
          onConfirm={() => void carryOut(decision)}
          onCancel={() => setDecision(undefined)}
        />
      )}
      {total === 0 && <p>{t('retention.body.none')}</p>}
      {decision === undefined && total > 0 && (
        <>
          <p>{t('retention.status.due', { count: total })}</p>
          <ul className="ways" aria-label={t('retention.title.review')}>
            {people.map((person) => (
              <DueItem
                key={person.id}
                person={person}
                onOpen={() => onOpen(person.id)}
                onEnd={(way) => setDecision({ person, way })}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface DueItemProps {
  readonly person: DueReview;
  readonly onOpen: () => void;
  readonly onEnd: (way: WayToEnd) => void;
}

function DueItem({ person: { name, reason, dueOn }, onOpen, onEnd }: DueItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = formatPartialDate(dueOn as PartialDate, language);
  return (
    <li className="ways__item">
      <span className="ways__about">
        <span className="ways__name" lang={textLanguage(name)} dir="auto">
          {name}
        </span>
        <span className="quiet">{t(`retention.label.${reason}`, { date })}</span>
      </span>
      <Button look="quiet" aria-label={`${t('retention.action.open')}: ${name}`} onPress={onOpen}>
        {t('retention.action.open')}
      </Button>
      <Button aria-label={`${t('retention.action.anonymise')}: ${name}`} onPress={() => onEnd('anonymise')}>
        {t('retention.action.anonymise')}
      </Button>
      <Button
        look="danger"
        aria-label={`${t('retention.action.erase')}: ${name}`}
        onPress={() => onEnd('erase')}
      >
        {t('retention.action.erase')}
      </Button>
    </li>
  );
}
