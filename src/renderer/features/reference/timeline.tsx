import { useTranslation } from 'react-i18next';
import { DOCUMENTED_CASES, type CaseFacts } from '../../../domain/documented-cases';
import type { CaseTexts, ReferenceLibrary } from '../../../domain/reference';
import { formatCaseDate } from './case-date';
import { CitationMark } from './citation-mark';
import { layOutTimeline, PLOT_WIDTH, type TimelineMark } from './timeline-marks';

interface TimelineProps {
  readonly library: ReferenceLibrary;
}

const PLOT = layOutTimeline(DOCUMENTED_CASES);
const LABEL_GAP = 8;
const BAR_HEIGHT = 6;
/** A single day is still to be seen. */
const SHORTEST_BAR = 4;

/** The documented cases along the years, then in a table that says the same and more. */
export function Timeline({ library }: TimelineProps) {
  const { t } = useTranslation();
  return (
    <section className="timeline">
      <h2>{t('reference.title.timeline')}</h2>
      <div
        className="timeline__scroller"
        role="region"
        aria-label={t('reference.title.timeline')}
        // A plot that shrinks with its column would be too small to read: it scrolls instead, by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <svg
          className="timeline__plot"
          viewBox={`0 0 ${PLOT_WIDTH} ${PLOT.height}`}
          role="img"
          aria-label={t('reference.label.timeline')}
        >
          {PLOT.years.map(({ year, x }) => (
            <g key={year}>
              <line className="timeline__grid" x1={x} x2={x} y1={20} y2={PLOT.height} />
              {year % 2 === 0 && (
                <text className="timeline__year" x={x} y={14} textAnchor="middle">
                  {year}
                </text>
              )}
            </g>
          ))}
          {PLOT.marks.map((mark) => (
            <Mark key={mark.id} mark={mark} label={labelOf(mark.id, library)} />
          ))}
        </svg>
      </div>
      <p className="quiet">{t('reference.hint.timeline')}</p>
      <CaseTable library={library} />
    </section>
  );
}

function labelOf(id: string, library: ReferenceLibrary): string {
  const { people = '', place = '' } = textsOf(id, library) ?? {};
  return `${people} · ${place}`;
}

function textsOf(id: string, { cases }: ReferenceLibrary): CaseTexts | undefined {
  return cases.find((each) => each.id === id);
}

interface MarkProps {
  readonly mark: TimelineMark;
  readonly label: string;
}

function Mark({ mark, label }: MarkProps) {
  const { from, to, y, radius = 0, side } = mark;
  const middle = mark.isOpen ? from : (from + to) / 2;
  const isLeft = side === 'left';
  const edge = isLeft
    ? Math.min(from, middle - radius) - LABEL_GAP
    : Math.max(to, middle + radius) + LABEL_GAP;
  return (
    <g>
      <rect
        className={mark.isOpen ? 'timeline__bar timeline__bar--open' : 'timeline__bar'}
        x={from}
        y={y - BAR_HEIGHT / 2}
        width={Math.max(SHORTEST_BAR, to - from)}
        height={BAR_HEIGHT}
        rx={BAR_HEIGHT / 2}
      />
      {radius > 0 && <circle className="timeline__people" cx={middle} cy={y} r={radius} />}
      <text
        className="timeline__label"
        x={edge}
        y={y}
        dominantBaseline="central"
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  );
}

function CaseTable({ library }: TimelineProps) {
  const { t } = useTranslation();
  return (
    // A wide table scrolls by itself, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="timeline__table" role="region" aria-label={t('reference.label.caseTable')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('reference.label.caseDate')}</th>
            <th scope="col">{t('reference.label.casePlace')}</th>
            <th scope="col">{t('reference.label.casePeople')}</th>
            <th scope="col">{t('reference.label.caseAges')}</th>
            <th scope="col">{t('reference.label.caseAuthority')}</th>
            <th scope="col">{t('reference.label.caseOutcome')}</th>
            <th scope="col">{t('reference.label.caseSource')}</th>
          </tr>
        </thead>
        <tbody>
          {DOCUMENTED_CASES.map((facts) => (
            <CaseRow key={facts.id} facts={facts} texts={textsOf(facts.id, library)} library={library} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CaseRowProps extends TimelineProps {
  readonly facts: CaseFacts;
  readonly texts: CaseTexts | undefined;
}

function CaseRow({ facts, texts, library }: CaseRowProps) {
  const { t } = useTranslation();
  return (
    <tr data-place={facts.id}>
      <th scope="row">{formatCaseDate(facts.date, { t, language: library.language })}</th>
      <td>{texts?.place}</td>
      <td>{texts?.people}</td>
      <td>{texts?.ages}</td>
      <td>{texts?.authority}</td>
      <td>{texts?.outcome}</td>
      <td>
        {facts.documents.map((id) => (
          <CitationMark key={id} citation={{ kind: 'document', id }} />
        ))}
      </td>
    </tr>
  );
}
