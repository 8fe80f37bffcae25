import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../contract/figures';
import { LEFT_OUT_REASONS } from '../../../domain/figures/figure-facts';

/** How many are not in the table and why: for the caseworker alone. */
export function LeftOutList({ leftOut }: Pick<Figures, 'leftOut'>) {
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
