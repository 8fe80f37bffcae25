import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Protection } from '../../../domain/protections';
import { Button } from '../../ui/button';
import { DecisionForm } from './decision-form';

interface ProtectionItemProps {
  readonly protection: Protection;
  readonly onRead: () => void;
  readonly onDismiss: (reason: string) => Promise<void>;
  readonly onTakeBack: () => Promise<void>;
}

/** A protection with the facts that speak for it and what was decided. */
export function ProtectionItem({ protection, onRead, onDismiss, onTakeBack }: ProtectionItemProps) {
  const { t } = useTranslation();
  const [isDismissing, setIsDismissing] = useState(false);
  const { page, reasons, decision } = protection;
  const name = t(`codes.protection.${page}`);
  const because = reasons.map((reason) => t(`codes.protectionReason.${reason}`)).join(' · ');
  return (
    <li className="protection">
      <div className="protection__head">
        <div className="protection__about">
          <strong>{name}</strong>
          {because !== '' && (
            <span className="quiet">{t('protections.label.because', { reasons: because })}</span>
          )}
          {decision !== undefined && (
            <span className="quiet">
              {t(`protections.label.${decision.decision}`, { reason: decision.reason })}
            </span>
          )}
        </div>
        <Button aria-label={`${t('protections.action.open')}: ${name}`} onPress={onRead}>
          {t('protections.action.open')}
        </Button>
        {decision === undefined ? (
          <Button
            look="quiet"
            aria-label={`${t('protections.action.dismiss')}: ${name}`}
            onPress={() => setIsDismissing(true)}
          >
            {t('protections.action.dismiss')}
          </Button>
        ) : (
          <Button
            look="quiet"
            aria-label={`${t('protections.action.restore')}: ${name}`}
            onPress={() => void onTakeBack()}
          >
            {t('protections.action.restore')}
          </Button>
        )}
      </div>
      {isDismissing && (
        <DecisionForm
          label={`${t('protections.action.dismiss')}: ${name}`}
          action={t('protections.action.confirmDismiss')}
          onCancel={() => setIsDismissing(false)}
          onDecide={async (reason) => {
            await onDismiss(reason);
            setIsDismissing(false);
          }}
        />
      )}
    </li>
  );
}
