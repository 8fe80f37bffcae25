import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { useVault } from '../../vault-client/use-vault';

interface WriteRecoveryWordsProps {
  /** Words already shown: going back must not change what is on paper. */
  readonly words: string | undefined;
  readonly onBack: () => void;
  readonly onWritten: (words: string) => void;
  readonly onPrint?: () => void;
}

/** Shows the twelve recovery words once, numbered, in the language of the moment they were drawn. */
export function WriteRecoveryWords({ words: shown, onBack, onWritten, onPrint }: WriteRecoveryWordsProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const [words, setWords] = useState(shown);
  useEffect(() => {
    if (words === undefined) void vault.call('vault.suggestRecoveryWords', { language }).then(setWords);
  }, [vault, language, words]);

  const print = () => {
    onPrint?.();
    window.print();
  };
  return (
    <section className="card sheet">
      <h1>{t('vault.title.recovery')}</h1>
      <p>{t('vault.body.recovery')}</p>
      <ol
        className="recovery-words"
        lang={textLanguage(words ?? '')}
        aria-label={t('vault.label.recoveryWords')}
      >
        {words?.split(' ').map((word, index) => (
          // Words may repeat; their place is their identity.
          <li key={index} className="recovery-words__word" value={index + 1}>
            {word}
          </li>
        ))}
      </ol>
      <p className="sheet__only">{t('vault.body.recoverySheet')}</p>
      <div className="form__actions">
        <Button
          look="primary"
          isDisabled={words === undefined}
          onPress={() => {
            if (words !== undefined) onWritten(words);
          }}
        >
          {t('vault.action.written')}
        </Button>
        <Button isDisabled={words === undefined} onPress={print}>
          {t('vault.action.print')}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {t('vault.action.back')}
        </Button>
      </div>
    </section>
  );
}
