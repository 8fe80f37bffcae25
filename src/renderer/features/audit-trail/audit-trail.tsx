import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditCheck, AuditLine } from '../../../contract/audit';
import { formatMoment } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { AUDIT_KEYS } from './audit-keys';

const PAGE_LINES = 50;

/** Who did what and when, in plain words, and whether the trail is whole. */
export function AuditTrail() {
  const { t } = useTranslation();
  const vault = useVault();
  const [isShown, setIsShown] = useState(false);
  const [check, setCheck] = useState<AuditCheck>();
  const verify = async () => {
    const found = await vault.call('audit.verify', {});
    if (found.ok) setCheck(found.value);
  };
  return (
    <section className="settings__section" aria-labelledby="settings-audit">
      <h2 id="settings-audit">{t('audit.title.audit')}</h2>
      <p className="quiet">{t('audit.body.audit')}</p>
      {check !== undefined && <CheckResult check={check} />}
      <div className="form__actions">
        <Button onPress={() => setIsShown(!isShown)}>
          {t(isShown ? 'audit.action.hide' : 'audit.action.show')}
        </Button>
        <Button onPress={() => void verify()}>{t('audit.action.verify')}</Button>
      </div>
      {isShown && <AuditLines />}
    </section>
  );
}

function CheckResult({ check }: { readonly check: AuditCheck }) {
  const { t } = useTranslation();
  return check.isIntact ? (
    <Notice>{t('audit.status.intact', { count: check.entries })}</Notice>
  ) : (
    <Notice tone="error">{t('audit.error.broken', { number: check.brokenAt })}</Notice>
  );
}

function AuditLines() {
  const { t } = useTranslation();
  const vault = useVault();
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ['audit'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) => vault.call('audit.page', { before: pageParam, limit: PAGE_LINES }),
    getNextPageParam: (page) => (page.ok && page.value.isMore ? page.value.lines.at(-1)?.seq : undefined),
  });
  const lines = data?.pages.flatMap((page) => (page.ok ? page.value.lines : [])) ?? [];
  return (
    <>
      <ol className="ways" aria-label={t('audit.title.audit')}>
        {lines.map((line) => (
          <AuditItem key={line.seq} line={line} />
        ))}
      </ol>
      {hasNextPage && (
        <div className="form__actions">
          <Button onPress={() => void fetchNextPage()}>{t('audit.action.more')}</Button>
        </div>
      )}
    </>
  );
}

function AuditItem({ line }: { readonly line: AuditLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unnamed = t('keys.label.unnamed');
  const label = line.by === '' ? unnamed : line.by;
  const by = line.isMine ? t('audit.label.you', { label }) : label;
  const subject = line.subject === '' ? t('audit.label.unknown') : line.subject;
  return (
    <li className="ways__item">
      <span className="ways__about">
        <span className="ways__name">{t(AUDIT_KEYS[line.action], { subject, count: line.count })}</span>
        <span className="quiet">{by}</span>
      </span>
      <time className="quiet" dateTime={new Date(line.at).toISOString()}>
        {formatMoment(line.at, language)}
      </time>
    </li>
  );
}
