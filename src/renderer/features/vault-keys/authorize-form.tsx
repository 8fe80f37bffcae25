import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyError } from '../../../contract/vault-state';
import type { Result } from '../../../domain/result';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { SecretField } from '../../ui/secret-field';
import { keyErrorKey } from './key-error-key';

interface AuthorizeFormProps {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  readonly look?: 'primary' | 'danger';
  readonly onAuthorize: (authorization: string) => Promise<Result<unknown, KeyError>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Attempt =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly error: KeyError | { readonly kind: 'required' } };

/** Whoever is at the desk of an open vault shows that it is theirs before its keys change. */
export function AuthorizeForm({
  title,
  body,
  action,
  look = 'primary',
  onAuthorize,
  onDone,
  onCancel,
}: AuthorizeFormProps) {
  const { t } = useTranslation();
  const secret = useRef<HTMLInputElement>(null);
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'idle' });
  const isRunning = attempt.kind === 'running';
  const authorize = async () => {
    const typed = secret.current?.value ?? '';
    if (typed === '') return setAttempt({ kind: 'failed', error: { kind: 'required' } });
    setAttempt({ kind: 'running' });
    const outcome = await onAuthorize(typed);
    if (!outcome.ok) return setAttempt({ kind: 'failed', error: outcome.error });
    // The typed secret must not outlive its use in the page.
    if (secret.current !== null) secret.current.value = '';
    onDone();
  };
  return (
    <section className="card">
      <h2 className="card__title">{title}</h2>
      <p>{body}</p>
      <Form label={title} onSubmit={() => isRunning || void authorize()}>
        <SecretField
          inputRef={secret}
          autoFocus
          label={t('keys.label.authorization')}
          hint={t('keys.hint.authorization')}
          showLabel={t('vault.action.show')}
          hideLabel={t('vault.action.hide')}
          error={attempt.kind === 'failed' ? t(sentence(attempt.error)) : undefined}
        />
        <div className="form__actions">
          <Button look={look} type="submit" isDisabled={isRunning}>
            {action}
          </Button>
          <Button look="quiet" isDisabled={isRunning} onPress={onCancel}>
            {t('keys.action.cancel')}
          </Button>
        </div>
        <p role="status" className="quiet">
          {isRunning && t('keys.status.running')}
        </p>
      </Form>
    </section>
  );
}

function sentence(error: KeyError | { readonly kind: 'required' }) {
  return error.kind === 'required' ? 'vault.error.passphraseRequired' : keyErrorKey(error);
}
