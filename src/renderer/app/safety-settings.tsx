import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { desktop } from './desktop';
import { SafetyCopies } from './safety-copies';

/** The safety copies of this computer. */
export function SafetySettings() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['safety'],
    queryFn: () => desktop.call('safety.read', {}),
    // A copy becomes good a moment after its records were checked: when it is forced to the disk.
    refetchInterval: 2000,
  });
  return (
    <section className="settings__section" aria-labelledby="settings-safety">
      <h2 id="settings-safety">{t('safety.title.copies')}</h2>
      <p className="quiet">{t('safety.body.copies')}</p>
      {data !== undefined && <SafetyCopies copies={data.copies} />}
    </section>
  );
}
