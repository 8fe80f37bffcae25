import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../contract/figures';
import { LEFT_OUT_REASONS } from '../../../domain/figures/figure-facts';

interface WhoIsCountedProps {
  /** Missing while it is counted. */
  readonly figures: Figures | undefined;
}

/** How many are in the table, how many are not and why: for the caseworker alone. */
export function WhoIsCounted({ figures }: WhoIsCountedProps) {
  const { t } = useTranslation();
  if (figures === undefined) return <p role="status">{t('figures.status.counting')}</p>;
  const { people, leftOut } = figures;
  return (
    <>
      <p role="status">{t('figures.status.counted', { count: people })}</p>
      <LeftOut leftOut={leftOut} />
      {people === 0 && <p>{t('figures.body.nobody', { purpose: t('lists.purpose.statistics') })}</p>}
    </>
  );
}

function LeftOut({ leftOut }: Pick<Figures, 'leftOut'>) {
  const { t } = useTranslation();
  const reasons = LEFT_OUT_REASONS.filter((reason) => leftOut[reason] > 0);
  if (reasons.length === 0) return undefined;
  return (
    <div>
      <h2 id="figures-left-out" className="figures__left-out">
        {t('figures.title.notCounted')}
      </h2>
      <ul aria-labelledby="figures-left-out">
        {reasons.map((reason) => (
          <li key={reason}>{t(`figures.label.leftOut-${reason}`, { count: leftOut[reason] })}</li>
        ))}
      </ul>
    </div>
  );
}
