import { useTranslation } from 'react-i18next';
import type { CourseStrip as Strip } from '../../../domain/course';
import { parsePartialDate } from '../../../domain/partial-date';
import { formatPartialDate } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';

interface CourseStripProps {
  readonly strip: Strip;
}

const WIDTH = 1000;
const HEIGHT = 56;
const MIDDLE = 24;

/** The course as one line from left to right. The list below says the same in words, so this is a picture to hear. */
export function CourseStrip({ strip }: CourseStripProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tell = (day: string) => {
    const date = parsePartialDate(day);
    return date.ok ? formatPartialDate(date.value, language) : day;
  };
  const [from, to] = [tell(strip.firstDay), tell(strip.lastDay)];
  const x = (at: number) => 12 + at * (WIDTH - 24);
  return (
    <figure className="strip">
      <svg
        className="strip__picture"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('casework.label.strip', { from, to })}
      >
        {strip.stretches.map((each) => (
          <rect
            key={each.from}
            className={`strip__stretch strip__stretch--${each.state}`}
            x={x(each.from)}
            y={MIDDLE - (each.state === 'held' || each.state === 'returned' ? 7 : 3)}
            width={x(each.to) - x(each.from)}
            height={each.state === 'held' || each.state === 'returned' ? 14 : 6}
          />
        ))}
        {strip.marks.map((mark, index) =>
          mark.kind === 'encounter' ? (
            <circle key={index} className="strip__talk" cx={x(mark.at)} cy={MIDDLE + 20} r={4} />
          ) : (
            <circle key={index} className="strip__mark" cx={x(mark.at)} cy={MIDDLE} r={9} />
          ),
        )}
      </svg>
      <figcaption className="strip__ends quiet">
        <span>{from}</span>
        <span className="strip__legend">
          {(['held', 'returned', 'free'] as const)
            .filter((state) => strip.stretches.some((each) => each.state === state))
            .map((state) => (
              <span key={state} className={`strip__key strip__key--${state}`}>
                {t(`lists.state.${state}`)}
              </span>
            ))}
        </span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}
