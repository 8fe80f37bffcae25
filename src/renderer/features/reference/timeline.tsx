import { useTranslation } from 'react-i18next';
import { DOCUMENTED_CASES, type CaseFacts } from '../../../domain/documented-cases';
import type { CaseTexts, ReferenceLibrary } from '../../../domain/reference';
import { formatCaseDate } from './case-date';
import { CitationMark } from './citation-mark';
import { layOutTimeline, type TimelineMark } from './timeline-marks';

interface TimelineProps {
  readonly library: ReferenceLibrary;
}

const PLOT = layOutTimeline(DOCUMENTED_CASES);
/** So many years apart that their numbers do not touch in a narrow window. */
const NAMED_YEARS = 4;

/** The documented cases along the years, then in a table that says the same and more. */
export function Timeline({ library }: TimelineProps) {
  const { t } = useTranslation();
  return (
    <section className="timeline">
      <h2>{t('reference.title.timeline')}</h2>
      <div className="timeline__plot" role="img" aria-label={t('reference.label.timeline')}>
        <div className="timeline__row">
          <span />
          <YearNumbers />
        </div>
        {PLOT.marks.map((mark) => (
          <div key={mark.id} className="timeline__row timeline__row--case">
            <CaseLabel texts={textsOf(mark.id, library)} />
            <div className="timeline__track">
              <YearLines />
              <Mark mark={mark} />
            </div>
          </div>
        ))}
      </div>
      <p className="quiet">{t('reference.hint.timeline')}</p>
      <CaseTable library={library} />
    </section>
  );
}

function CaseLabel({ texts }: { readonly texts: CaseTexts | undefined }) {
  return (
    <div className="timeline__label">
      <p>{texts?.people}</p>
      <p className="quiet">{texts?.place}</p>
    </div>
  );
}

function textsOf(id: string, { cases }: ReferenceLibrary): CaseTexts | undefined {
  return cases.find((each) => each.id === id);
}

function YearNumbers() {
  const named = PLOT.years.filter(({ year }) => year % NAMED_YEARS === 0);
  return (
    <div className="timeline__years">
      {named.map(({ year, at }) => (
        <span key={year} style={{ left: percent(at) }}>
          {year}
        </span>
      ))}
    </div>
  );
}

function YearLines() {
  return (
    <div className="timeline__grid">
      {PLOT.years.map(({ year, at }) => (
        <span key={year} style={{ left: percent(at) }} />
      ))}
    </div>
  );
}

function Mark({ mark: { from, to, isOpen, radius } }: { readonly mark: TimelineMark }) {
  const middle = isOpen ? from : (from + to) / 2;
  const size = `${2 * (radius ?? 0)}rem`;
  return (
    <>
      <span
        className={isOpen ? 'timeline__bar timeline__bar--open' : 'timeline__bar'}
        style={{ left: percent(from), width: percent(to - from) }}
      />
      {radius !== undefined && (
        <span className="timeline__people" style={{ left: percent(middle), width: size, height: size }} />
      )}
    </>
  );
}

function percent(share: number): string {
  return `${100 * share}%`;
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
