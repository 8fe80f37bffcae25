import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../domain/language';
import type { GlossaryTerm } from '../../../domain/reference';
import { LANGUAGE_NAMES } from '../../i18n/language-names';

interface TermNamesProps {
  readonly term: GlossaryTerm;
}

const TAGS = { ko: 'ko', en: 'en', zh: 'zh-Hans' } as const;

/** What the three languages call something, and what North Koreans call it. */
export function TermNames({ term }: TermNamesProps) {
  const { t } = useTranslation();
  return (
    <dl className="term-names">
      {LANGUAGES.map((language) => (
        <div key={language}>
          <dt className="quiet" lang={TAGS[language]}>
            {LANGUAGE_NAMES[language]}
          </dt>
          <dd lang={TAGS[language]}>{term.names[language]}</dd>
        </div>
      ))}
      {term.north !== undefined && (
        <div>
          <dt className="quiet">{t('reference.label.north')}</dt>
          <dd lang="ko">{term.north}</dd>
        </div>
      )}
    </dl>
  );
}
