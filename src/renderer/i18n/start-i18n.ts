import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, type Language } from '../../domain/language';
import { RESOURCES } from './resources';

/** Sets up i18next with the bundled texts. Resolves when the first render can be in `language`. */
export async function startI18n(language: Language): Promise<void> {
  // Before the components hear of it: fonts and texts then change in one layout, not in two.
  i18next.on('languageChanged', (changed) => isLanguage(changed) && describeLanguage(changed));
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: RESOURCES,
    saveMissing: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** Switches every text of the window at once; no component is unmounted, so nothing typed is lost. */
export async function switchLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}

// Han characters take the form of the document's language; screen readers take its voice.
function describeLanguage(language: Language): void {
  document.documentElement.lang = LANGUAGE_TAGS[language];
  document.title = i18next.t('app.title.app');
}

const LANGUAGE_TAGS = { ko: 'ko', en: 'en', zh: 'zh-Hans' } as const;
