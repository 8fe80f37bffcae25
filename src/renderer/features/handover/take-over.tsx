import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverPlan } from '../../../contract/handover';
import type { UserFiles } from '../../../contract/user-files';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { useLongWork } from '../../ui/use-long-work';
import { useVault } from '../../vault-client/use-vault';
import { HANDOVER_FAILURE_KEYS } from './handover-failure-key';
import { HandoverProgress } from './handover-progress';
import { PlanView } from './plan-view';
import { lookAtHandover, takeHandoverOver, type ReadFailure } from './read-handover-file';
import type { HandoverPhase } from './write-handover';

interface TakeOverProps {
  readonly files: UserFiles;
}

interface ChosenFile {
  readonly name: string;
  readonly sizeBytes: number;
}

type State =
  | { readonly kind: 'nothing'; readonly failure?: ReadFailure }
  | { readonly kind: 'ask-passphrase'; readonly file: ChosenFile; readonly isWrong: boolean }
  | { readonly kind: 'planned'; readonly file: ChosenFile; readonly plan: HandoverPlan }
  | { readonly kind: 'done'; readonly plan: HandoverPlan };

/** Takes over what a colleague handed: first look, then merge. */
export function TakeOver({ files }: TakeOverProps) {
  const { t } = useTranslation();
  const { state, progress, cancel, ...actions } = useTakeOver(files);
  return (
    <section className="settings__section" aria-labelledby="handover-take">
      <h2 id="handover-take">{t('handover.title.take')}</h2>
      <p className="quiet">{t('handover.body.take')}</p>
      {state.kind === 'planned' && <PlanView plan={state.plan} />}
      {progress === undefined ? (
        <NextStep state={state} actions={actions} />
      ) : (
        <HandoverProgress progress={progress} onCancel={cancel} />
      )}
    </section>
  );
}

interface NextStepProps {
  readonly state: State;
  readonly actions: Omit<ReturnType<typeof useTakeOver>, 'state' | 'progress' | 'cancel'>;
}

function NextStep({ state, actions }: NextStepProps) {
  const { t } = useTranslation();
  switch (state.kind) {
    case 'ask-passphrase':
      return (
        <AskPassphrase
          fileName={state.file.name}
          isWrong={state.isWrong}
          onPassphrase={(passphrase) => void actions.look(state.file, passphrase)}
          onCancel={() => void actions.drop()}
        />
      );
    case 'planned':
      return (
        <div className="form__actions">
          <Button look="primary" onPress={() => void actions.take(state.file)}>
            {t('handover.action.take')}
          </Button>
          <Button look="quiet" onPress={() => void actions.drop()}>
            {t('handover.action.cancel')}
          </Button>
        </div>
      );
    case 'nothing':
    case 'done':
      return (
        <>
          <Outcome state={state} />
          <div className="form__actions">
            <Button onPress={() => void actions.choose()}>{t('handover.action.chooseFile')}</Button>
          </div>
        </>
      );
  }
}

function useTakeOver(files: UserFiles) {
  const vault = useVault();
  const { progress, run, cancel } = useLongWork<HandoverPhase>();
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const fail = async (failure: ReadFailure) => {
    await files.close();
    setState({ kind: 'nothing', failure });
  };
  const look = async (file: ChosenFile, passphrase: string | undefined) => {
    const { sizeBytes } = file;
    const plan = await run('looking', (work) =>
      lookAtHandover({ vault, files }, { ...work, sizeBytes, passphrase }),
    );
    if (plan.ok) return setState({ kind: 'planned', file, plan: plan.value });
    const { kind } = plan.error;
    if (kind !== 'needs-passphrase' && kind !== 'wrong-secret') return fail(plan.error);
    return setState({ kind: 'ask-passphrase', file, isWrong: kind === 'wrong-secret' });
  };
  const take = async ({ sizeBytes }: ChosenFile) => {
    const taken = await run('taking', (work) => takeHandoverOver({ vault, files }, { ...work, sizeBytes }));
    if (!taken.ok) return fail(taken.error);
    await files.close();
    return setState({ kind: 'done', plan: taken.value });
  };
  const choose = async () => {
    const file = await files.choose();
    if (file !== undefined) await look(file, undefined);
  };
  const drop = async () => {
    await vault.call('handover.drop', {});
    await files.close();
    setState({ kind: 'nothing', failure: { kind: 'cancelled' } });
  };
  return { state, progress, cancel, look, take, choose, drop };
}

function Outcome({ state }: { readonly state: Extract<State, { kind: 'nothing' | 'done' }> }) {
  const { t } = useTranslation();
  if (state.kind === 'done') {
    const taken = state.plan.people.filter((person) => person.state !== 'anonymised');
    return <Notice>{t('handover.status.taken', { count: taken.length })}</Notice>;
  }
  if (state.failure === undefined) return undefined;
  const { kind } = state.failure;
  return <Notice tone={kind === 'cancelled' ? 'plain' : 'error'}>{t(HANDOVER_FAILURE_KEYS[kind])}</Notice>;
}

interface AskPassphraseProps {
  readonly fileName: string;
  readonly isWrong: boolean;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onCancel: () => void;
}

function AskPassphrase({ fileName, isWrong, onPassphrase, onCancel }: AskPassphraseProps) {
  const { t } = useTranslation();
  const secret = useRef<HTMLInputElement>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const submit = () => {
    const typed = secret.current?.value ?? '';
    setIsEmpty(typed === '');
    if (typed !== '') onPassphrase(typed);
  };
  const wrong = isWrong ? t('handover.error.wrongPassphrase') : undefined;
  return (
    <Form label={t('handover.title.take')} onSubmit={submit}>
      <SecretField
        inputRef={secret}
        autoFocus
        label={t('handover.label.filePassphrase', { name: fileName })}
        showLabel={t('vault.action.show')}
        hideLabel={t('vault.action.hide')}
        error={isEmpty ? t('vault.error.passphraseRequired') : wrong}
      />
      <div className="form__actions">
        <Button look="primary" type="submit">
          {t('handover.action.open')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('handover.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
