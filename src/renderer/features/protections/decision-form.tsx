import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtectionPage } from '../../../domain/protections';
import { parseLine } from '../../../domain/text';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface DecisionFormProps {
  readonly label: string;
  readonly action: string;
  /** What there is to choose from; without it the decision is about what the form belongs to. */
  readonly pages?: readonly ProtectionPage[];
  readonly onCancel: () => void;
  readonly onDecide: (reason: string, page: ProtectionPage | undefined) => Promise<void>;
}

/** Asks for the reason of a decision: without one it is not stored. */
export function DecisionForm({ label, action, pages = [], onCancel, onDecide }: DecisionFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [page, setPage] = useState(pages[0]);
  const [isTried, setIsTried] = useState(false);
  const parsed = parseLine(reason);
  const isMissing = !parsed.ok || parsed.value === '';
  const submit = () => {
    setIsTried(true);
    if (parsed.ok && !isMissing) void onDecide(parsed.value, page);
  };
  return (
    <Form label={label} onSubmit={submit}>
      {page !== undefined && (
        <SelectField
          name="protection-page"
          label={t('protections.label.page')}
          choices={pages.map((each) => ({ value: each, label: t(`codes.protection.${each}`) }))}
          value={page}
          onChange={(chosen) => setPage(pages.find((each) => each === chosen))}
        />
      )}
      <TextField
        name="protection-reason"
        label={t('protections.label.reason')}
        value={reason}
        onChange={setReason}
        error={isTried && isMissing ? t('protections.error.reason') : undefined}
        isRequired
        autoFocus
      />
      <div className="form__actions">
        <Button look="primary" type="submit">
          {action}
        </Button>
        <Button onPress={onCancel}>{t('protections.action.cancel')}</Button>
      </div>
    </Form>
  );
}
