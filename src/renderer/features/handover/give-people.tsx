import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../contract/handover';
import type { UserFiles } from '../../../contract/user-files';
import type { PersonRow } from '../../../contract/person-row';
import type { VaultInput } from '../../../contract/vault-calls';
import type { PersonId } from '../../../domain/person';
import type { Result } from '../../../domain/result';
import { useNameList } from '../../i18n/list-text';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useLongWork } from '../../ui/use-long-work';
import { useVault } from '../../vault-client/use-vault';
import { ChoosePeople, type ChosenPerson } from './choose-people';
import { ChooseRecipient } from './choose-recipient';
import { HANDOVER_FAILURE_KEYS } from './handover-failure-key';
import { HandoverProgress } from './handover-progress';
import { writeHandover, type HandoverPhase, type WriteFailure } from './write-handover';

interface GivePeopleProps {
  readonly files: UserFiles;
  readonly colleagues: readonly Colleague[];
  /** Somebody who is chosen already. */
  readonly first: PersonId | undefined;
}

type Recipient = VaultInput<'handover.start'>['to'];

/** Hands people over: who, to whom, into which file. */
export function GivePeople({ files, colleagues, first }: GivePeopleProps) {
  const { t } = useTranslation();
  const firstPerson = useFirstPerson(first);
  const [changed, setChanged] = useState<readonly ChosenPerson[]>();
  const chosen = changed ?? firstPerson;
  const { passphrase, renew } = useOneTimePassphrase();
  const [code, setCode] = useState<string>();
  const isKnown = colleagues.some((each) => each.code === code);
  const to: Recipient | undefined =
    isKnown && code !== undefined
      ? { kind: 'colleague', code }
      : passphrase === undefined
        ? undefined
        : { kind: 'passphrase', passphrase };
  const { progress, cancel, outcome, write, forget } = useWriting(files);
  const change = (people: readonly ChosenPerson[]) => {
    setChanged(people);
    // What is written next is another file, with a passphrase of its own.
    if (outcome?.ok === true) renew();
    forget();
  };
  return (
    <section className="settings__section" aria-labelledby="handover-give">
      <h2 id="handover-give">{t('handover.title.give')}</h2>
      <p className="quiet">{t('handover.body.give')}</p>
      <ChoosePeople chosen={chosen} onChange={change} />
      <ChooseRecipient
        colleagues={colleagues}
        code={isKnown ? code : undefined}
        passphrase={passphrase}
        onChange={setCode}
      />
      {outcome !== undefined && <WriteOutcome outcome={outcome} chosen={chosen} />}
      {progress === undefined ? (
        <div className="form__actions">
          <Button
            look="primary"
            isDisabled={chosen.length === 0 || to === undefined}
            onPress={() => to && void write({ people: chosen.map(({ id }) => id), to })}
          >
            {chosen.length === 0
              ? t('handover.action.writeNone')
              : t('handover.action.write', { count: chosen.length })}
          </Button>
        </div>
      ) : (
        <HandoverProgress progress={progress} onCancel={cancel} />
      )}
    </section>
  );
}

type Outcome = Result<{ readonly people: number }, WriteFailure>;

function useWriting(files: UserFiles) {
  const { t } = useTranslation();
  const vault = useVault();
  const { progress, run, cancel } = useLongWork<HandoverPhase>();
  const [outcome, setOutcome] = useState<Outcome>();
  const write = async (input: VaultInput<'handover.start'>) => {
    setOutcome(undefined);
    const suggestedName = t('handover.label.fileName', { date: new Date().toISOString().slice(0, 10) });
    const written = await run('writing', (work) =>
      writeHandover({ vault, files }, { ...work, suggestedName, input }),
    );
    setOutcome(written.ok ? { ok: true, value: { people: input.people.length } } : written);
  };
  return { progress, cancel, outcome, write, forget: () => setOutcome(undefined) };
}

interface WriteOutcomeProps {
  readonly outcome: Outcome;
  readonly chosen: readonly ChosenPerson[];
}

function WriteOutcome({ outcome, chosen }: WriteOutcomeProps) {
  const { t } = useTranslation();
  const nameList = useNameList();
  if (outcome.ok) return <Notice>{t('handover.status.written', { count: outcome.value.people })}</Notice>;
  const { error } = outcome;
  if (error.kind === 'not-consented') {
    const names = chosen.filter(({ id }) => error.people.includes(id)).map(({ name }) => name);
    return <Notice tone="error">{t('handover.error.notConsented', { names: nameList(names) })}</Notice>;
  }
  const { kind } = error;
  return <Notice tone={kind === 'cancelled' ? 'plain' : 'error'}>{t(HANDOVER_FAILURE_KEYS[kind])}</Notice>;
}

function useFirstPerson(personId: PersonId | undefined): readonly ChosenPerson[] {
  const vault = useVault();
  const { data: file } = useQuery({
    queryKey: ['person', personId],
    queryFn: () => (personId === undefined ? undefined : vault.call('person.open', { personId })),
    enabled: personId !== undefined,
  });
  return file?.ok === true ? [toChosen({ ...file.value.person, names: namesOf(file.value.person) })] : [];
}

function namesOf({ names }: { readonly names: readonly { readonly text: string }[] }): readonly string[] {
  return names.map(({ text }) => text);
}

function toChosen({ id, names }: Pick<PersonRow, 'id' | 'names'>): ChosenPerson {
  return { id, name: names[0] ?? '' };
}

/**
 * A new one for each file. It is no cached answer: whatever changes in the vault or in the interface's language, what is
 * shown must stay what the file was sealed with.
 */
function useOneTimePassphrase() {
  const vault = useVault();
  const language = useLanguage();
  const [first] = useState(language);
  const [passphrase, setPassphrase] = useState<string>();
  const renew = useCallback(() => {
    void vault.call('vault.suggestPassphrase', { language: first }).then(setPassphrase);
  }, [vault, first]);
  useEffect(renew, [renew]);
  return { passphrase, renew };
}
