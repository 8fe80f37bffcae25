import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../contract/figures';
import type { UserFiles } from '../../../contract/user-files';
import type { VaultInput } from '../../../contract/vault-calls';
import { localDay } from '../../i18n/local-day';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { breakdownsOf, periodOf, type FigureChoice } from './figure-choice';
import { FigureFields } from './figure-fields';
import { figureSheet } from './figure-sheet';
import { FigurePreview } from './figure-preview';
import { WhoIsCounted } from './who-is-counted';
import { writeFigures, type WriteOutcome } from './write-figures';

interface FiguresScreenProps {
  readonly files: UserFiles;
}

const OUTCOME_KEYS = {
  written: 'figures.status.written',
  cancelled: 'figures.status.cancelled',
  'not-written': 'figures.error.notWritten',
  'not-released': 'figures.error.notReleased',
} as const satisfies Record<WriteOutcome, string>;

/** Numbers that name nobody, for a report: what they are broken down by, the table as it will be written, and the way out. */
export function FiguresScreen({ files }: FiguresScreenProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<FigureChoice>({ first: 'month', part: 'year' });
  const [outcome, setOutcome] = useState<WriteOutcome>();
  const { counted, isCounting } = useFigures(choice);
  const choose = (next: FigureChoice) => {
    setChoice(next);
    setOutcome(undefined);
  };
  return (
    <section className="figures" aria-labelledby="figures-title">
      <h1 id="figures-title">{t('figures.title.figures')}</h1>
      <p className="quiet">{t('figures.body.figures')}</p>
      <FigureFields choice={choice} onChoose={choose} />
      <WhoIsCounted figures={isCounting ? undefined : counted?.figures} />
      {counted !== undefined && counted.figures.people > 0 && (
        <TableToSave {...counted} isCounting={isCounting} files={files} onOutcome={setOutcome} />
      )}
      {outcome !== undefined && (
        <Notice tone={OUTCOME_KEYS[outcome].startsWith('figures.error') ? 'error' : 'plain'}>
          {t(OUTCOME_KEYS[outcome])}
        </Notice>
      )}
    </section>
  );
}

/** Figures, and what somebody had chosen who asked for them. */
interface CountedFigures {
  readonly figures: Figures;
  readonly choice: FigureChoice;
}

interface TableToSaveProps extends FiguresScreenProps, CountedFigures {
  readonly isCounting: boolean;
  readonly onOutcome: (outcome: WriteOutcome) => void;
}

function TableToSave({ figures, choice, isCounting, files, onOutcome }: TableToSaveProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const vault = useVault();
  const period = periodOf(choice);
  const toSheet = ({ table }: Figures) => figureSheet(language, table, period);
  const save = async () => {
    const months = period === undefined ? '' : ` ${period.from} ${period.to}`;
    const suggestedName = `${t('figures.label.fileName')}${months}.csv`;
    onOutcome(await writeFigures({ vault, files, choice: toInput(choice), suggestedName, toSheet }));
  };
  return (
    <>
      <FigurePreview sheet={toSheet(figures)} />
      <p className="quiet">{t('figures.hint.file')}</p>
      <p className="quiet">{t('figures.hint.several')}</p>
      <div className="form__actions">
        <Button look="primary" isDisabled={isCounting} onPress={() => void save()}>
          {t('figures.action.save')}
        </Button>
      </div>
    </>
  );
}

// Whoever chooses something else waits for no answer: the counting for it ends. The table before stays until then.
function useFigures(choice: FigureChoice): {
  readonly counted: CountedFigures | undefined;
  readonly isCounting: boolean;
} {
  const vault = useVault();
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['figures', choice],
    queryFn: async ({ signal }) => {
      const search = crypto.randomUUID();
      signal.addEventListener('abort', () => void vault.call('people.stopSearch', { search }));
      return { answer: await vault.call('figures.count', { ...toInput(choice), search }), choice };
    },
    placeholderData: keepPreviousData,
  });
  const counted = data?.answer.ok === true ? { figures: data.answer.value, choice: data.choice } : undefined;
  return { counted, isCounting: isPlaceholderData };
}

function toInput(choice: FigureChoice): VaultInput<'figures.release'> {
  const period = periodOf(choice);
  return { breakdowns: breakdownsOf(choice), today: localDay(), ...(period === undefined ? {} : { period }) };
}
