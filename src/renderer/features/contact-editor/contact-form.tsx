import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveError } from '../../../contract/vault-state';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import type { SaveAttempt } from './form-props';

interface ContactFormProps {
  readonly title: string;
  readonly attempt: SaveAttempt;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

const REFUSAL_KEYS = {
  'not-stored': 'contact.error.notStored',
  'disk-full': 'contact.error.diskFull',
  'changed-meanwhile': 'contact.error.changedMeanwhile',
  'linked-to-self': 'sections.error.selfLink',
  'not-found': 'contact.error.notFound',
  damaged: 'contact.error.damaged',
  locked: 'contact.error.locked',
} as const satisfies Record<SaveError['kind'], string>;

/** The frame of every form: title, fields, what went wrong, save and discard. */
export function ContactForm({ title, attempt, onSubmit, onCancel, children }: ContactFormProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const isSaving = attempt.kind === 'saving';
  useEffect(() => {
    if (attempt.kind !== 'invalid') return;
    const field = frame.current?.querySelector('[data-invalid] input, [data-invalid] textarea');
    if (field instanceof HTMLElement) field.focus();
  }, [attempt]);
  return (
    <div className="form-frame" ref={frame}>
      <h1>{title}</h1>
      <p className="quiet">{t('contact.hint.autosave')}</p>
      <Form label={title} onSubmit={() => isSaving || onSubmit()}>
        {children}
        {attempt.kind === 'refused' && <Notice tone="error">{t(REFUSAL_KEYS[attempt.error.kind])}</Notice>}
        <div className="form__actions form__actions--sticky">
          <Button look="primary" type="submit" isDisabled={isSaving}>
            {t('contact.action.save')}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {t('contact.action.cancel')}
          </Button>
          <span className="quiet">{t('contact.hint.saveKey')}</span>
        </div>
      </Form>
    </div>
  );
}
