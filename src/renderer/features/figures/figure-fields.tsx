import { useTranslation } from 'react-i18next';
import { BREAKDOWNS, type Breakdown } from '../../../domain/figures/breakdowns';
import { localDay } from '../../i18n/local-day';
import { SelectField } from '../../ui/select-field';
import { YEAR_PARTS, type FigureChoice } from './figure-choice';

interface FigureFieldsProps {
  readonly choice: FigureChoice;
  readonly onChoose: (choice: FigureChoice) => void;
}

/** Reports look back on years that are not long past. */
const YEARS_OFFERED = 6;

/** What the table is broken down by, and of which months it is. */
export function FigureFields({ choice, onChoose }: FigureFieldsProps) {
  const { t } = useTranslation();
  const breakdowns = BREAKDOWNS.map((value) => ({ value, label: t(`figures.label.by-${value}`) }));
  const thisYear = Number(localDay().slice(0, 4));
  const years = Array.from({ length: YEARS_OFFERED }, (_, back) => String(thisYear - back));
  return (
    <div className="figures__fields">
      <SelectField
        name="first"
        label={t('figures.label.first')}
        choices={breakdowns}
        value={choice.first}
        onChange={(value) => {
          const first = breakdownOf(value) ?? choice.first;
          onChoose({ ...choice, first, second: choice.second === first ? undefined : choice.second });
        }}
      />
      <SelectField
        name="second"
        label={t('figures.label.second')}
        choices={[
          { value: '', label: t('figures.label.noSecond') },
          ...breakdowns.filter(({ value }) => value !== choice.first),
        ]}
        value={choice.second ?? ''}
        onChange={(value) => onChoose({ ...choice, second: breakdownOf(value) })}
      />
      <SelectField
        name="year"
        label={t('figures.label.year')}
        choices={[
          { value: '', label: t('figures.label.anyYear') },
          ...years.map((year) => ({ value: year, label: year })),
        ]}
        value={choice.year ?? ''}
        onChange={(value) => onChoose({ ...choice, year: value === '' ? undefined : value })}
      />
      {choice.year !== undefined && (
        <SelectField
          name="part"
          label={t('figures.label.part')}
          choices={YEAR_PARTS.map((value) => ({ value, label: t(`figures.label.part-${value}`) }))}
          value={choice.part}
          onChange={(value) =>
            onChoose({ ...choice, part: YEAR_PARTS.find((part) => part === value) ?? 'year' })
          }
        />
      )}
    </div>
  );
}

function breakdownOf(value: string): Breakdown | undefined {
  return BREAKDOWNS.find((each) => each === value);
}
