import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyCopy } from '../../contract/desktop-calls';
import { formatMoment } from '../i18n/format-date';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';
import { desktop } from './desktop';

interface SafetyCopiesProps {
  /** Newest first. */
  readonly copies: readonly SafetyCopy[];
}

/** The safety copies, each of which can be put in place of the database. Nothing is lost by it: that one is set aside. */
export function SafetyCopies({ copies }: SafetyCopiesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState<SafetyCopy>();
  if (copies.length === 0) return <p>{t('safety.body.none')}</p>;
  if (chosen !== undefined) return <ConfirmRestore copy={chosen} onCancel={() => setChosen(undefined)} />;
  return (
    <ul className="ways" aria-label={t('safety.title.copies')}>
      {copies.map((copy) => (
        <li key={copy.id} className="ways__item">
          <span className="ways__about">
            <span className="ways__name">{formatMoment(copy.madeAt, language)}</span>
            <span className="quiet">{t(copy.isGood ? 'safety.label.good' : 'safety.label.unchecked')}</span>
          </span>
          <Button onPress={() => setChosen(copy)}>{t('safety.action.restore')}</Button>
        </li>
      ))}
    </ul>
  );
}

interface ConfirmRestoreProps {
  readonly copy: SafetyCopy;
  readonly onCancel: () => void;
}

function ConfirmRestore({ copy, onCancel }: ConfirmRestoreProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="card">
      <h2 className="card__title">{t('safety.title.restore')}</h2>
      <p>{t('safety.body.restore', { when: formatMoment(copy.madeAt, language) })}</p>
      <div className="form__actions">
        <Button look="primary" autoFocus onPress={() => void desktop.call('safety.restore', { id: copy.id })}>
          {t('safety.action.restoreNow')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('keys.action.cancel')}
        </Button>
      </div>
    </section>
  );
}
