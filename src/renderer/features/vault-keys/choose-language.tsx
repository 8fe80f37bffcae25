import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../domain/language';
import { LANGUAGE_NAMES } from '../../i18n/language-names';
import { Button } from '../../ui/button';

interface ChooseLanguageProps {
  readonly onChoose: (language: Language) => void;
}

/** Three large buttons, each in its own script. */
export function ChooseLanguage({ onChoose }: ChooseLanguageProps) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h1>{t('vault.title.chooseLanguage')}</h1>
      <div className="languages">
        {LANGUAGES.map((language) => (
          <Button key={language} onPress={() => onChoose(language)}>
            <span lang={language} className="languages__name">
              {LANGUAGE_NAMES[language]}
            </span>
          </Button>
        ))}
      </div>
      <p className="quiet">{t('vault.hint.chooseLanguage')}</p>
    </section>
  );
}
