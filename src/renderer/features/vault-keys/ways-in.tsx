import { useTranslation } from 'react-i18next';
import type { WayIn } from '../../../contract/vault-state';
import { Button } from '../../ui/button';

interface WaysInProps {
  readonly ways: readonly WayIn[];
  readonly onRemove: (way: WayIn) => void;
}

/** The ways into the vault as a list. One's own and the recovery words are replaced, not removed. */
export function WaysIn({ ways, onRemove }: WaysInProps) {
  const { t } = useTranslation();
  return (
    <ul className="ways" aria-label={t('keys.title.keys')}>
      {ways.map((way) => (
        <li key={way.slotId} className="ways__item">
          <span className="ways__name">
            {way.type === 'recovery' ? t('vault.label.recoveryWords') : nameOf(way, t('keys.label.unnamed'))}
          </span>
          <span className="quiet">
            {way.type === 'passphrase' && t(way.isMine ? 'keys.label.mine' : 'keys.label.colleague')}
          </span>
          {way.type === 'passphrase' && !way.isMine && (
            <Button
              look="danger"
              aria-label={t('keys.title.remove', { label: nameOf(way, t('keys.label.unnamed')) })}
              onPress={() => onRemove(way)}
            >
              {t('keys.action.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function nameOf({ label }: WayIn, unnamed: string): string {
  return label === '' ? unnamed : label;
}
