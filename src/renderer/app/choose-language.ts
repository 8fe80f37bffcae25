import type { Language } from '../../domain/language';
import { switchLanguage } from '../i18n/start-i18n';
import { desktop } from './desktop';

/** Switches the window and the menu, and remembers the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  await switchLanguage(language);
  await desktop.call('settings.setLanguage', { language });
}
