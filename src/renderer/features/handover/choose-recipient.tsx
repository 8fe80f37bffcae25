import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../contract/handover';
import { SelectField } from '../../ui/select-field';

interface ChooseRecipientProps {
  readonly colleagues: readonly Colleague[];
  /** The code of the colleague who is chosen; undefined: whoever is told the passphrase. */
  readonly code: string | undefined;
  readonly passphrase: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

const BY_PASSPHRASE = 'passphrase';

/** Who can open the file: a pinned colleague, or whoever is told a passphrase that is used once. */
export function ChooseRecipient({ colleagues, code, passphrase, onChange }: ChooseRecipientProps) {
  const { t } = useTranslation();
  const choices = [
    ...colleagues.map((each) => ({ value: each.code, label: each.label })),
    { value: BY_PASSPHRASE, label: t('handover.label.byPassphrase') },
  ];
  return (
    <>
      <SelectField
        name="handover-recipient"
        label={t('handover.label.recipient')}
        choices={choices}
        value={code ?? BY_PASSPHRASE}
        onChange={(value) => onChange(value === BY_PASSPHRASE ? undefined : value)}
      />
      {code === undefined && (
        <>
          <p className="suggested" aria-label={t('handover.label.passphrase')} role="group">
            {passphrase}
          </p>
          <p className="quiet">{t('handover.body.passphrase')}</p>
        </>
      )}
    </>
  );
}
