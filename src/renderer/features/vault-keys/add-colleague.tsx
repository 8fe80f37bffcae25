import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseLine } from '../../../domain/text';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { TextField } from '../../ui/text-field';
import { useVault } from '../../vault-client/use-vault';
import { AuthorizeForm } from './authorize-form';
import { ChoosePassphrase } from './choose-passphrase';

interface AddColleagueProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Step =
  | { readonly kind: 'label' }
  | { readonly kind: 'passphrase'; readonly label: string }
  | { readonly kind: 'authorize'; readonly label: string; readonly passphrase: string };

/** A colleague's own passphrase, which the colleague types; then whoever is here already agrees. */
export function AddColleague({ onDone, onCancel }: AddColleagueProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [step, setStep] = useState<Step>({ kind: 'label' });
  if (step.kind === 'label')
    return <AskLabel onLabel={(label) => setStep({ kind: 'passphrase', label })} onCancel={onCancel} />;
  if (step.kind === 'passphrase')
    return (
      <ChoosePassphrase
        onChosen={(passphrase) => setStep({ ...step, kind: 'authorize', passphrase })}
        onCancel={onCancel}
      />
    );
  const { label, passphrase } = step;
  return (
    <AuthorizeForm
      title={t('keys.title.add', { label })}
      body={t('keys.body.add')}
      action={t('keys.action.add')}
      onAuthorize={(authorization) => vault.call('keys.addPassphrase', { authorization, label, passphrase })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}

interface AskLabelProps {
  readonly onLabel: (label: string) => void;
  readonly onCancel: () => void;
}

function AskLabel({ onLabel, onCancel }: AskLabelProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const submit = () => {
    const line = parseLine(typed);
    if (line.ok && line.value !== '') onLabel(line.value);
    else setIsRefused(true);
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('keys.action.add')}</h2>
      <Form label={t('keys.action.add')} onSubmit={submit}>
        <TextField
          name="colleague-label"
          autoFocus
          label={t('keys.label.colleagueLabel')}
          hint={t('keys.hint.label')}
          value={typed}
          onChange={setTyped}
          error={isRefused ? t('keys.error.label') : undefined}
        />
        <div className="form__actions">
          <Button look="primary" type="submit">
            {t('vault.action.next')}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {t('keys.action.cancel')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
