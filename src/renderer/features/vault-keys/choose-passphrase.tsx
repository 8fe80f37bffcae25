import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { textLanguage } from '../../i18n/text-language';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { SecretField } from '../../ui/secret-field';
import { useVault } from '../../vault-client/use-vault';
import { createStrengthMeter, type PassphraseStrength } from './passphrase-strength';

interface ChoosePassphraseProps {
  readonly onChosen: (passphrase: string) => void;
  /** Without it there is no way back. */
  readonly onCancel?: () => void;
}

type Fault = 'weak' | 'repeatDiffers' | 'passphraseRequired';

/** Offers a random passphrase; an own one must be strong enough. Either is typed once more. */
export function ChoosePassphrase({ onChosen, onCancel }: ChoosePassphraseProps) {
  const { t } = useTranslation();
  const [suggested, suggestAnother] = useSuggestedPassphrase();
  const [isOwn, setIsOwn] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const [strength, setStrength] = useState<PassphraseStrength>();
  const [judge] = useState(createStrengthMeter);
  const own = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);

  const submit = () => {
    const chosen = isOwn ? (own.current?.value ?? '') : suggested;
    if (chosen === '') return setFault('passphraseRequired');
    if (isOwn && judge(chosen) === 'too-weak') return setFault('weak');
    if (!isSamePassphrase(repeat.current?.value ?? '', chosen)) return setFault('repeatDiffers');
    onChosen(chosen);
  };

  return (
    <section className="card">
      <h1>{t('vault.title.passphrase')}</h1>
      <p>{t('vault.body.passphrase')}</p>
      <Form label={t('vault.title.passphrase')} onSubmit={submit}>
        {isOwn ? (
          <OwnPassphrase
            inputRef={own}
            fault={fault}
            strength={strength}
            onInput={() => setStrength(judge(own.current?.value ?? ''))}
          />
        ) : (
          <SuggestedPassphrase passphrase={suggested} onAnother={suggestAnother} />
        )}
        <SecretField
          inputRef={repeat}
          label={t('vault.label.repeat')}
          showLabel={t('vault.action.show')}
          hideLabel={t('vault.action.hide')}
          error={fault === 'repeatDiffers' ? t('vault.error.repeatDiffers') : undefined}
        />
        <div className="form__actions">
          <Button look="primary" type="submit">
            {t('vault.action.next')}
          </Button>
          <Button look="quiet" onPress={() => setIsOwn(!isOwn)}>
            {t(isOwn ? 'vault.action.suggestedPassphrase' : 'vault.action.ownPassphrase')}
          </Button>
          {onCancel !== undefined && (
            <Button look="quiet" onPress={onCancel}>
              {t('keys.action.cancel')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}

// One suggestion, and it stays when the language changes: it may already be on paper.
function useSuggestedPassphrase(): [string, () => void] {
  const vault = useVault();
  const language = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const suggest = () => void vault.call('vault.suggestPassphrase', { language }).then(setPassphrase);
  const isAsked = useRef(false);
  useEffect(() => {
    // Whatever is drawn anew before the answer is there must not ask again: a second answer would replace the first.
    if (isAsked.current) return;
    isAsked.current = true;
    suggest();
  });
  return [passphrase, suggest];
}

// Blanks of any width and decomposed Hangul are the same to whoever types them.
function isSamePassphrase(typed: string, chosen: string): boolean {
  return typed.normalize('NFKC') === chosen.normalize('NFKC');
}

interface SuggestedPassphraseProps {
  readonly passphrase: string;
  readonly onAnother: () => void;
}

function SuggestedPassphrase({ passphrase, onAnother }: SuggestedPassphraseProps) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <span className="field__label" id="suggested-passphrase">
        {t('vault.label.suggested')}
      </span>
      <output className="suggested" aria-labelledby="suggested-passphrase" lang={textLanguage(passphrase)}>
        {passphrase}
      </output>
      <p className="field__hint">{t('vault.hint.suggested')}</p>
      <div className="suggested__another">
        <Button onPress={onAnother}>{t('vault.action.another')}</Button>
      </div>
    </div>
  );
}

interface OwnPassphraseProps {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly fault: Fault | undefined;
  readonly strength: PassphraseStrength | undefined;
  readonly onInput: () => void;
}

const STRENGTH_KEYS = {
  'too-weak': 'vault.status.tooWeak',
  acceptable: 'vault.status.acceptable',
  strong: 'vault.status.strong',
} as const;
const FAULT_KEYS = {
  weak: 'vault.error.weak',
  passphraseRequired: 'vault.error.passphraseRequired',
} as const;

function OwnPassphrase({ inputRef, fault, strength, onInput }: OwnPassphraseProps) {
  const { t } = useTranslation();
  const error = fault === undefined || fault === 'repeatDiffers' ? undefined : t(FAULT_KEYS[fault]);
  return (
    <>
      <SecretField
        autoFocus
        inputRef={inputRef}
        label={t('vault.label.passphrase')}
        showLabel={t('vault.action.show')}
        hideLabel={t('vault.action.hide')}
        error={error}
        onInput={onInput}
      />
      <p role="status" className="quiet">
        {strength !== undefined && `${t('vault.label.strength')}: ${t(STRENGTH_KEYS[strength])}`}
      </p>
    </>
  );
}
