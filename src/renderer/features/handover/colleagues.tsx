import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague, PartyCode, PartyError } from '../../../contract/handover';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { AddColleagueCode } from './add-colleague-code';
import { HANDOVER_FAILURE_KEYS } from './handover-failure-key';

interface ColleaguesProps {
  readonly own: PartyCode;
  readonly colleagues: readonly Colleague[];
}

/** One's own code, and the colleagues whose codes were compared. */
export function Colleagues({ own, colleagues }: ColleaguesProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const [isAdding, setIsAdding] = useState(false);
  const [failure, setFailure] = useState<PartyError>();
  const unpin = async (code: string) => {
    const unpinned = await vault.call('handover.unpin', { code });
    setFailure(unpinned.ok ? undefined : unpinned.error);
  };
  return (
    <section className="settings__section" aria-labelledby="handover-colleagues">
      <h2 id="handover-colleagues">{t('handover.title.colleagues')}</h2>
      <p className="quiet">{t('handover.body.colleagues')}</p>
      <dl className="facts__list">
        <div className="facts__fact facts__fact--wide">
          <dt className="quiet">{t('handover.label.ownCode')}</dt>
          <dd className="code" lang="en">
            {own.code}
          </dd>
        </div>
        <div className="facts__fact facts__fact--wide">
          <dt className="quiet">{t('handover.label.ownWords')}</dt>
          <dd>{own.fingerprint[language]}</dd>
        </div>
      </dl>
      {failure !== undefined && <Notice tone="error">{t(HANDOVER_FAILURE_KEYS[failure.kind])}</Notice>}
      {colleagues.length > 0 && (
        <ul className="ways" aria-label={t('handover.title.colleagues')}>
          {colleagues.map(({ code, label, fingerprint }) => (
            <li key={code} className="ways__item">
              <span className="ways__name">{label}</span>
              <span className="quiet">{fingerprint[language]}</span>
              <Button
                look="danger"
                aria-label={t('handover.action.removeNamed', { name: label })}
                onPress={() => void unpin(code)}
              >
                {t('handover.action.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddColleagueCode onDone={() => setIsAdding(false)} />
      ) : (
        <div className="form__actions">
          <Button onPress={() => setIsAdding(true)}>{t('handover.action.addColleague')}</Button>
        </div>
      )}
    </section>
  );
}
