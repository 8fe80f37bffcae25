import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Radio, RadioGroup } from 'react-aria-components';
import { isLanguage, LANGUAGES } from '../../domain/language';
import { LANGUAGE_NAMES } from '../i18n/language-names';
import { useLanguage } from '../i18n/use-language';
import { chooseLanguage } from './choose-language';
import { desktop } from './desktop';

const TAGS = { ko: 'ko', en: 'en', zh: 'zh-Hans' } as const;

/** The three languages, always in sight and in the native menu: one action from anywhere. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  useLanguageMenu();
  return (
    <RadioGroup
      className="language-switch"
      aria-label={t('app.label.language')}
      orientation="horizontal"
      value={language}
      onChange={(chosen) => {
        if (isLanguage(chosen)) void chooseLanguage(chosen);
      }}
    >
      {LANGUAGES.map((each) => (
        <Radio key={each} value={each} className="language-switch__choice" lang={TAGS[each]}>
          {LANGUAGE_NAMES[each]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function useLanguageMenu() {
  useEffect(
    () =>
      desktop.onEvent((event) => {
        const chosen = LANGUAGES.find((each) => event === `language-${each}`);
        if (chosen !== undefined) void chooseLanguage(chosen);
      }),
    [],
  );
}
