import { useState, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../contract/papers';
import type { UserFiles } from '../../../contract/user-files';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { writePdf, type TakeOutOutcome } from './write-pdf';

interface TakeOutProps {
  readonly paper: Paper;
  /** What goes on paper, in its own language. */
  readonly children: ReactNode;
  readonly lang: string;
  /** What the file tells of itself; it names nobody. */
  readonly title: string;
  readonly suggestedName: string;
  readonly isForbidden: boolean;
  readonly files: UserFiles;
  readonly draw: () => Promise<Uint8Array>;
}

const OUTCOME_KEYS = {
  written: 'letters.status.written',
  cancelled: 'letters.status.cancelled',
  printed: 'letters.status.printed',
  'not-written': 'letters.error.notWritten',
  'not-released': 'letters.error.notReleased',
} as const satisfies Record<TakeOutOutcome, string>;

/** Prints a paper or writes it as a PDF, once the vault has let it go. It is never sent. */
export function TakeOut({ paper, children, lang, title, isForbidden, ...press }: TakeOutProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [isOnPaper, setIsOnPaper] = useState(false);
  const [outcome, setOutcome] = useState<TakeOutOutcome>();
  const release = async (via: 'print' | 'pdf') => (await vault.call('paper.release', { paper, via })).ok;
  const lay = async () => {
    flushSync(() => setIsOnPaper(true));
    document.title = title;
    await document.fonts.ready;
  };
  const clear = () => {
    setIsOnPaper(false);
    document.title = t('app.title.app');
  };
  const print = async () => {
    if (!(await release('print'))) return setOutcome('not-released');
    await lay();
    addEventListener('afterprint', clear, { once: true });
    window.print();
    setOutcome('printed');
  };
  const savePdf = async () => {
    const steps = { ...press, release: () => release('pdf'), lay };
    setOutcome(await writePdf(steps));
    clear();
  };
  return (
    <>
      <p className="quiet">{t('letters.hint.plain')}</p>
      <div className="form__actions">
        <Button look="primary" isDisabled={isForbidden} onPress={() => void savePdf()}>
          {t('letters.action.pdf')}
        </Button>
        <Button isDisabled={isForbidden} onPress={() => void print()}>
          {t('letters.action.print')}
        </Button>
      </div>
      {outcome !== undefined && (
        <Notice tone={OUTCOME_KEYS[outcome].startsWith('letters.error') ? 'error' : 'plain'}>
          {t(OUTCOME_KEYS[outcome])}
        </Notice>
      )}
      {isOnPaper &&
        createPortal(
          <div className="printed" lang={lang} ref={(element) => void element?.offsetHeight}>
            {children}
          </div>,
          document.body,
        )}
    </>
  );
}
