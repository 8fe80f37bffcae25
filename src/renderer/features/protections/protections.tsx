import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../domain/person';
import { factsOfPerson } from '../../../domain/person-facts';
import {
  PROTECTION_PAGES,
  protectionsOf,
  withDecision,
  withoutDecision,
  type Protection,
  type ProtectionDecision,
  type ProtectionPage,
} from '../../../domain/protections';
import { localDay } from '../../i18n/local-day';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { DecisionForm } from './decision-form';
import { ProtectionItem } from './protection-item';

interface ProtectionsProps {
  readonly person: Person;
  readonly onRead: (page: ProtectionPage, place: string) => void;
}

/** What protects a person, why, and where to read of it. A caseworker may add to it or dismiss some of it. */
export function Protections({ person, onRead }: ProtectionsProps) {
  const { t } = useTranslation();
  const { decisions, decide, takeBack, isRefused } = useDecisions(person);
  const [isAdding, setIsAdding] = useState(false);
  const { applying, dismissed, others } = protectionsOf(factsOfPerson(person, localDay()), decisions);
  const item = (protection: Protection) => (
    <ProtectionItem
      key={protection.page}
      protection={protection}
      onRead={() => onRead(protection.page, PROTECTION_PAGES[protection.page])}
      onDismiss={(reason) => decide({ page: protection.page, decision: 'dismissed', reason })}
      onTakeBack={() => takeBack(protection.page)}
    />
  );
  return (
    <section className="protections" aria-label={t('protections.title.protections')}>
      <h2>{t('protections.title.protections')}</h2>
      <p className="quiet">
        {t(applying.length === 0 ? 'protections.hint.none' : 'protections.hint.protections')}
      </p>
      {isRefused && <Notice tone="error">{t('protections.error.refused')}</Notice>}
      {applying.length > 0 && <ul className="protections__list">{applying.map(item)}</ul>}
      {dismissed.length > 0 && (
        <>
          <h3 className="quiet">{t('protections.label.dismissedList')}</h3>
          <ul className="protections__list">{dismissed.map(item)}</ul>
        </>
      )}
      {isAdding ? (
        <DecisionForm
          label={t('protections.action.add')}
          action={t('protections.action.confirmAdd')}
          pages={others}
          onCancel={() => setIsAdding(false)}
          onDecide={async (reason, page) => {
            if (page !== undefined) await decide({ page, decision: 'added', reason });
            setIsAdding(false);
          }}
        />
      ) : (
        others.length > 0 && (
          <div>
            <Button look="quiet" onPress={() => setIsAdding(true)}>
              {t('protections.action.add')}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function useDecisions(person: Person) {
  const vault = useVault();
  const [isRefused, setIsRefused] = useState(false);
  const decisions = person.protections ?? [];
  const store = async (protections: readonly ProtectionDecision[]) => {
    const { id: personId, revision } = person;
    const saved = await vault.call('person.updateProtections', {
      personId,
      revision,
      protections: [...protections],
    });
    setIsRefused(!saved.ok);
  };
  return {
    decisions,
    isRefused,
    decide: (decision: Omit<ProtectionDecision, 'at'>) =>
      store(withDecision(decisions, { ...decision, at: Date.now() })),
    takeBack: (page: ProtectionPage) => store(withoutDecision(decisions, page)),
  };
}
