import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditTrail } from '../features/audit-trail/audit-trail';
import type { PersonId } from '../../domain/person';
import { RetentionReview } from '../features/retention-review/retention-review';
import { RecentlyDeleted } from '../features/recently-deleted/recently-deleted';
import { Button } from '../ui/button';
import { BackupSettings } from './backup-settings';
import { EraseSettings } from './erase-settings';
import { LockSettings } from './lock-settings';
import { SafetySettings } from './safety-settings';

// Carries the dictionaries that judge a passphrase.
const KeySettings = lazy(async () => {
  const { KeySettings: component } = await import('../features/vault-keys/key-settings');
  return { default: component };
});

interface SettingsScreenProps {
  readonly onHandOver: () => void;
  readonly onMakeFigures: () => void;
  readonly onReviewDuplicates: () => void;
  readonly onOpenPerson: (personId: PersonId) => void;
}

/** Everything about the vault that is no record. */
export function SettingsScreen({
  onHandOver,
  onMakeFigures,
  onReviewDuplicates,
  onOpenPerson,
}: SettingsScreenProps) {
  const { t } = useTranslation();
  return (
    <div className="settings">
      <h1>{t('settings.title.settings')}</h1>
      <SettingsContents />
      <LockSettings />
      <Suspense>
        <KeySettings />
      </Suspense>
      <BackupSettings />
      <section className="settings__section" aria-labelledby="settings-handover">
        <h2 id="settings-handover">{t('handover.title.handover')}</h2>
        <p className="quiet">{t('settings.body.handover')}</p>
        <div className="form__actions">
          <Button onPress={onHandOver}>{t('settings.action.handover')}</Button>
        </div>
      </section>
      <section className="settings__section" aria-labelledby="settings-figures">
        <h2 id="settings-figures">{t('figures.title.figures')}</h2>
        <p className="quiet">{t('figures.body.figures')}</p>
        <div className="form__actions">
          <Button onPress={onMakeFigures}>{t('figures.action.open')}</Button>
        </div>
      </section>
      <section className="settings__section" aria-labelledby="settings-duplicates">
        <h2 id="settings-duplicates">{t('duplicates.title.review')}</h2>
        <p className="quiet">{t('duplicates.body.review')}</p>
        <div className="form__actions">
          <Button onPress={onReviewDuplicates}>{t('duplicates.action.review')}</Button>
        </div>
      </section>
      <SafetySettings />
      <RetentionReview onOpen={onOpenPerson} />
      <RecentlyDeleted />
      <AuditTrail />
      <EraseSettings />
    </div>
  );
}

/** The sections by the ids of their headings, in their order. */
const SECTIONS = [
  { id: 'settings-lock', title: 'settings.title.lock' },
  { id: 'settings-keys', title: 'keys.title.keys' },
  { id: 'settings-backup', title: 'backup.title.backup' },
  { id: 'settings-restore', title: 'backup.title.restore' },
  { id: 'settings-handover', title: 'handover.title.handover' },
  { id: 'settings-figures', title: 'figures.title.figures' },
  { id: 'settings-duplicates', title: 'duplicates.title.review' },
  { id: 'settings-safety', title: 'safety.title.copies' },
  { id: 'settings-retention', title: 'retention.title.review' },
  { id: 'settings-deleted', title: 'deleted.title.deleted' },
  { id: 'settings-audit', title: 'audit.title.audit' },
  { id: 'settings-erase', title: 'settings.title.erase' },
] as const;

/** All sections at a glance, each one press away. */
function SettingsContents() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('settings.title.contents')}>
      <ul className="settings__contents">
        {SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="link"
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
              }}
            >
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// The keyboard goes on from the section, not from the list of them.
function goTo(headingId: string): void {
  const heading = document.getElementById(headingId);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView({ block: 'start' });
}
