import { useTranslation } from 'react-i18next';
import { keysOf, SHORTCUTS } from '../../../contract/shortcuts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Keys } from '../../ui/keys';
import { platform } from './platform';

interface ShortcutSheetProps {
  readonly onClose: () => void;
}

/** All shortcuts on one sheet. */
export function ShortcutSheet({ onClose }: ShortcutSheetProps) {
  const { t } = useTranslation();
  return (
    <Dialog label={t('commands.title.sheet')} onClose={onClose}>
      <h2 className="card__title">{t('commands.title.sheet')}</h2>
      <dl className="shortcuts">
        {SHORTCUTS.map(({ command }) => (
          <div key={command} className="shortcuts__line">
            <dt>{t(`commands.action.${command}`)}</dt>
            <dd>
              <Keys keys={keysOf(command, platform)} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="form__actions">
        <Button autoFocus onPress={onClose}>
          {t('commands.action.close')}
        </Button>
      </div>
    </Dialog>
  );
}
