import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import { consentUseOf } from '../../../domain/letter';
import type { LinkedId, LinkedOf } from '../../../domain/linked-record';
import { clearanceOf } from '../../../domain/vital-interest';
import { formatPartialDate } from '../../i18n/format-date';
import { useNameList } from '../../i18n/list-text';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { ConsentCheck, nameOf } from './consent-check';
import { letterWords } from './letter-words';
import { localDay } from '../../i18n/local-day';
import { PaperPreview } from './paper-preview';
import { TakeOut } from './take-out';
import { useRevealed } from './use-revealed';
import { useSubjects } from './use-subjects';

interface LetterPageProps {
  readonly linkedId: LinkedId;
  readonly files: UserFiles;
  readonly draw: () => Promise<Uint8Array>;
  readonly onEdit: () => void;
  readonly onDeleted: (undo: () => Promise<void>) => void;
  readonly onRefused: () => void;
}

/** A kept letter: who consented, what it tells of whom, and the way to paper or PDF. */
export function LetterPage({ linkedId, ...actions }: LetterPageProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { data: file } = useQuery({
    queryKey: ['linked', linkedId],
    queryFn: () => vault.call('linked.open', { linkedId }),
  });
  if (file === undefined) return <p role="status">{t('letters.status.loading')}</p>;
  if (!file.ok || file.value.record.type !== 'letter')
    return <Notice tone="error">{t('app.error.recordGone')}</Notice>;
  return <OpenLetter letter={file.value.record} {...actions} />;
}

interface OpenLetterProps extends Omit<LetterPageProps, 'linkedId'> {
  readonly letter: LinkedOf<'letter'>;
}

function OpenLetter({ letter, files, draw, onEdit, onDeleted, onRefused }: OpenLetterProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const subjects = useSubjects(letter.people);
  const people = subjects?.people ?? [];
  const use = consentUseOf(letter.recipient);
  const { beyond } = useRevealed(letter, people);
  const isGone = subjects !== undefined && people.length < letter.people.length;
  const isForbidden =
    subjects === undefined ||
    isGone ||
    beyond.length > 0 ||
    clearanceOf(people, use, letter.vitalInterest).against.length > 0;
  const remove = async () => {
    const { id: linkedId, type } = letter;
    const deleted = await vault.call('linked.delete', { linkedId, type });
    if (!deleted.ok) return onRefused();
    onDeleted(async () => void (await vault.call('linked.restore', { linkedId, type })));
  };
  return (
    <article className="file papers">
      <LetterHead letter={letter} names={people.map(nameOf)} />
      <div className="form__actions">
        <Button onPress={onEdit}>{t('letters.action.edit')}</Button>
        <Button look="danger" onPress={() => void remove()}>
          {t('letters.action.delete')}
        </Button>
      </div>
      <ConsentCheck people={people} use={use} vitalInterest={letter.vitalInterest} />
      {letter.vitalInterest !== undefined && (
        <p className="papers__reason">
          {t('letters.label.vitalInterestReason', { reason: letter.vitalInterest })}
        </p>
      )}
      {isGone && <Notice tone="error">{t('letters.error.gone')}</Notice>}
      <TakeOut
        paper={{ kind: 'letter', linkedId: letter.id }}
        lang={letter.language}
        title={letterWords(letter.language).say(`to-${letter.recipient}`)}
        suggestedName={`${localDay()}.pdf`}
        isForbidden={isForbidden}
        files={files}
        draw={draw}
      >
        {letter.text}
      </TakeOut>
      <PaperPreview text={letter.text} letter={letter} people={people} />
    </article>
  );
}

function LetterHead({
  letter,
  names,
}: {
  readonly letter: LinkedOf<'letter'>;
  readonly names: readonly string[];
}) {
  const { t } = useTranslation();
  return (
    <header className="facts">
      <div className="facts__title">
        <h1>{useLetterTitle()(letter)}</h1>
        <span className="tag">{t(`lists.identityLevel.${letter.identity}`)}</span>
      </div>
      <p className="quiet">{t('letters.label.about', { names: useNameList()(names) })}</p>
    </header>
  );
}

/** Tells letters apart: to whom, and of when. */
export function useLetterTitle() {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ recipient, date }: LinkedOf<'letter'>) =>
    [
      t('lists.type.letter'),
      t(`lists.recipient.${recipient}`),
      date === undefined ? '' : formatPartialDate(date, language),
    ]
      .filter((part) => part !== '')
      .join(' · ');
}
