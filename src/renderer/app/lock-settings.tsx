import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IDLE_MINUTES, type DesktopInput } from '../../contract/desktop-calls';
import { CheckField } from '../ui/check-field';
import { SelectField } from '../ui/select-field';
import { desktop } from './desktop';
import { useSettings } from './use-settings';

/** When the vault locks by itself. */
export function LockSettings() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const settings = useSettings();
  if (settings === undefined) return undefined;
  const { lockOnMinimize } = settings;
  const idleMinutes = IDLE_MINUTES.find((minutes) => minutes === settings.idleMinutes) ?? 0;
  const change = async (changed: Partial<DesktopInput<'settings.setLock'>>) => {
    await desktop.call('settings.setLock', { idleMinutes, lockOnMinimize, ...changed });
    await queryClient.invalidateQueries({ queryKey: ['settings'] });
  };
  const changeVeil = async (isVeiling: boolean) => {
    await desktop.call('settings.setVeil', { veil: isVeiling });
    await queryClient.invalidateQueries({ queryKey: ['settings'] });
  };
  return (
    <section className="settings__section" aria-labelledby="settings-lock">
      <h2 id="settings-lock">{t('settings.title.lock')}</h2>
      <p className="quiet">{t('settings.body.lock')}</p>
      <SelectField
        name="idle-minutes"
        label={t('settings.label.idle')}
        value={String(idleMinutes)}
        choices={IDLE_MINUTES.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t('settings.label.never') : t('settings.label.minutes', { count: minutes }),
        }))}
        onChange={(value) => {
          const chosen = IDLE_MINUTES.find((minutes) => String(minutes) === value);
          if (chosen !== undefined) void change({ idleMinutes: chosen });
        }}
      />
      <CheckField
        label={t('settings.label.lockOnMinimize')}
        isSelected={lockOnMinimize}
        onChange={(isSelected) => void change({ lockOnMinimize: isSelected })}
      />
      <CheckField
        label={t('settings.label.veil')}
        isSelected={settings.veil}
        onChange={(isSelected) => void changeVeil(isSelected)}
      />
    </section>
  );
}
