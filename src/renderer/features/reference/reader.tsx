import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleBookmark, type Bookmark, type ReaderState } from '../../../domain/reading';
import type { ReferenceLibrary, ReferenceSlug } from '../../../domain/reference';
import { useLanguage } from '../../i18n/use-language';
import { ContentsView } from './contents-view';
import { GlossaryList } from './glossary-list';
import { PageView } from './page-view';
import { ReaderContext } from './reader-context';
import { ReaderToolbar } from './reader-toolbar';
import { READER_ID, READER_SCROLLER_ID, useReadingPosition } from './reading-place';
import { SearchResults } from './search-results';
import { SourceList } from './source-list';
import { Timeline } from './timeline';
import { useHabits } from './use-habits';
import { useLibrary } from './use-library';

interface ReaderProps {
  readonly state: ReaderState;
  readonly onState: (state: ReaderState) => void;
  readonly canStandBeside: boolean;
}

/** The reference: pages on the law and on what is documented, in place of the screen or beside it; nothing if closed. */
export function Reader(props: ReaderProps) {
  return props.state.mode === 'closed' ? undefined : <ReaderPane {...props} />;
}

function ReaderPane(props: ReaderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const library = useLibrary(language);
  const second = useLibrary(props.state.second ?? language);
  const isTwo = props.state.second !== undefined && props.state.second !== language;
  return (
    <section
      id={READER_ID}
      tabIndex={-1}
      className={`reader reader--${props.state.mode}`}
      role={props.state.mode === 'full' ? 'main' : 'complementary'}
      aria-label={t('reference.title.reference')}
    >
      {library === undefined ? (
        <p role="status">{t('reference.status.loading')}</p>
      ) : (
        <OpenReader {...props} library={library} second={isTwo ? second : undefined} />
      )}
    </section>
  );
}

interface OpenReaderProps extends ReaderProps {
  readonly library: ReferenceLibrary;
  readonly second: ReferenceLibrary | undefined;
}

const STEPS_KEPT = 50;

function OpenReader({ state, onState, canStandBeside, library, second }: OpenReaderProps) {
  const { habits, change } = useHabits();
  const [steps, setSteps] = useState<readonly ReaderState[]>([]);
  const { page, place } = state;
  const target = useMemo(() => ({ page, place }), [page, place]);
  const setting = [library.language, second?.language, habits.size, state.mode].join(' ');
  const scroller = useReadingPosition({ target, setting });

  const go = (slug: ReferenceSlug, goal?: string) => {
    const { place: _place, ...rest } = state;
    setSteps((known) => [...known, state].slice(-STEPS_KEPT));
    onState({ ...rest, page: slug, ...(goal === undefined ? {} : { place: goal }) });
  };
  const last = steps.at(-1);
  const back = () => {
    if (last === undefined) return;
    setSteps(steps.slice(0, -1));
    const { page: backTo, query, place: backPlace } = last;
    const { place: _place, ...rest } = state;
    onState({ ...rest, page: backTo, query, ...(backPlace === undefined ? {} : { place: backPlace }) });
  };
  const reader = {
    library,
    onGo: go,
    bookmarks: habits.bookmarks,
    onToggleBookmark: (bookmark: Bookmark) =>
      change((known) => ({ ...known, bookmarks: toggleBookmark(known.bookmarks, bookmark) })),
  };
  return (
    <ReaderContext value={reader}>
      <ReaderToolbar
        state={state}
        size={habits.size}
        onSize={(size) => change((known) => ({ ...known, size }))}
        onState={onState}
        onBack={last === undefined ? undefined : back}
        canStandBeside={canStandBeside}
      />
      <div
        className="reader__pages"
        id={READER_SCROLLER_ID}
        ref={scroller}
        data-size={habits.size}
        tabIndex={-1}
      >
        <ReaderContent state={state} library={library} second={second} />
      </div>
    </ReaderContext>
  );
}

type ReaderContentProps = Pick<OpenReaderProps, 'state' | 'library' | 'second'>;

function ReaderContent({ state: { page: slug, query }, library, second }: ReaderContentProps) {
  if (slug === 'contents') return query.trim() === '' ? <ContentsView /> : <SearchResults query={query} />;
  const editions = [library, ...(second === undefined ? [] : [second])].flatMap((each) => {
    const page = each.pages.find((one) => one.slug === slug);
    return page === undefined ? [] : [{ library: each, page }];
  });
  return (
    <PageView editions={editions}>
      {slug === 'glossary' && <GlossaryList library={library} second={second} />}
      {slug === 'sources' && <SourceList library={library} />}
      {slug === 'documented-cases' && <Timeline library={library} />}
    </PageView>
  );
}
