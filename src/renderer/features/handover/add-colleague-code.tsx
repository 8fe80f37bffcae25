import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyCode, PartyError } from '../../../contract/handover';
import { parseLine } from '../../../domain/text';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { TextField } from '../../ui/text-field';
import { useVault } from '../../vault-client/use-vault';
import { HANDOVER_FAILURE_KEYS } from './handover-failure-key';

interface AddColleagueCodeProps {
  readonly onDone: () => void;
}

/** A colleague's code: typed or pasted, compared by word of mouth, then pinned. */
export function AddColleagueCode({ onDone }: AddColleagueCodeProps) {
  const vault = useVault();
  const [failure, setFailure] = useState<PartyError>();
  const [party, setParty] = useState<PartyCode>();
  const read = async (code: string) => {
    const parsed = await vault.call('handover.readCode', { code });
    if (!parsed.ok) return setFailure(parsed.error);
    setFailure(undefined);
    return setParty(parsed.value);
  };
  const pin = async (code: string, label: string) => {
    const pinned = await vault.call('handover.pin', { code, label });
    if (!pinned.ok) return setFailure(pinned.error);
    return onDone();
  };
  return party === undefined ? (
    <AskCode failure={failure} onCode={(code) => void read(code)} onCancel={onDone} />
  ) : (
    <CompareWords
      party={party}
      failure={failure}
      onSame={(label) => void pin(party.code, label)}
      onCancel={onDone}
    />
  );
}

interface AskCodeProps {
  readonly failure: PartyError | undefined;
  readonly onCode: (code: string) => void;
  readonly onCancel: () => void;
}

function AskCode({ failure, onCode, onCancel }: AskCodeProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  return (
    <Form label={t('handover.action.addColleague')} onSubmit={() => onCode(code.slice(0, 1000))}>
      <TextField
        name="colleague-code"
        autoFocus
        lang="en"
        label={t('handover.label.code')}
        value={code}
        onChange={setCode}
        error={failure && t(HANDOVER_FAILURE_KEYS[failure.kind])}
      />
      <div className="form__actions">
        <Button look="primary" type="submit">
          {t('handover.action.showWords')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('handover.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface CompareWordsProps {
  readonly party: PartyCode;
  readonly failure: PartyError | undefined;
  readonly onSame: (label: string) => void;
  readonly onCancel: () => void;
}

function CompareWords({ party, failure, onSame, onCancel }: CompareWordsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const submit = () => {
    const label = parseLine(typed);
    if (label.ok && label.value !== '') onSame(label.value);
    else setIsRefused(true);
  };
  const refusal = isRefused ? t('keys.error.label') : undefined;
  return (
    <Form label={t('handover.action.addColleague')} onSubmit={submit}>
      <p>{t('handover.body.compare')}</p>
      <p className="suggested">{party.fingerprint[language]}</p>
      <TextField
        name="colleague-name"
        autoFocus
        label={t('keys.label.colleagueLabel')}
        hint={t('keys.hint.label')}
        value={typed}
        onChange={setTyped}
        error={failure === undefined ? refusal : t(HANDOVER_FAILURE_KEYS[failure.kind])}
      />
      <div className="form__actions">
        <Button look="primary" type="submit">
          {t('handover.action.pin')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('handover.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
