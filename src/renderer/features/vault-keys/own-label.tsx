import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseLine } from '../../../domain/text';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { TextField } from '../../ui/text-field';
import { useVault } from '../../vault-client/use-vault';

interface OwnLabelProps {
  readonly label: string;
}

/** What one is called in the list and in the audit trail. */
export function OwnLabel({ label }: OwnLabelProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [typed, setTyped] = useState(label);
  const [error, setError] = useState<string>();
  const save = async () => {
    const line = parseLine(typed);
    if (!line.ok) return setError(t('keys.error.label'));
    const saved = await vault.call('keys.setLabel', { label: line.value });
    setError(saved.ok ? undefined : t('keys.error.refused'));
  };
  return (
    <Form label={t('keys.action.saveLabel')} onSubmit={() => void save()}>
      <div className="settings__line">
        <TextField
          name="own-label"
          label={t('keys.label.ownLabel')}
          hint={t('keys.hint.label')}
          value={typed}
          onChange={setTyped}
          error={error}
        />
        <Button type="submit" isDisabled={typed === label}>
          {t('keys.action.saveLabel')}
        </Button>
      </div>
    </Form>
  );
}
