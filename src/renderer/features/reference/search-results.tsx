import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  indexLibrary,
  searchReference,
  splitAtMatches,
  type Passage,
} from '../../../domain/reference-search';
import { useReader } from './reader-context';

interface SearchResultsProps {
  readonly query: string;
}

/** Most results that are shown at once. */
const SHOWN = 60;

/** Where all words of the query stand, page by page. */
export function SearchResults({ query }: SearchResultsProps) {
  const { t } = useTranslation();
  const { library } = useReader();
  const index = useMemo(() => indexLibrary(library), [library]);
  const found = searchReference(index, query);
  return (
    <div className="contents">
      <h1>{t('reference.title.results')}</h1>
      <p className="quiet" role="status">
        {found.length > SHOWN
          ? t('reference.status.foundMany', { count: found.length, shown: SHOWN })
          : t('reference.status.found', { count: found.length })}
      </p>
      {found.length === 0 && <p>{t('reference.hint.nothing')}</p>}
      <ul className="results">
        {found.slice(0, SHOWN).map((passage) => (
          <Result key={JSON.stringify(passage)} passage={passage} query={query} />
        ))}
      </ul>
    </div>
  );
}

interface ResultProps extends SearchResultsProps {
  readonly passage: Passage;
}

function Result({ passage, query }: ResultProps) {
  const { t } = useTranslation();
  const { library, onGo } = useReader();
  const { slug, part, place, text } = passage;
  const title = library.pages.find((page) => page.slug === slug)?.title ?? '';
  // Pieces never change their places within a text.
  const pieces = splitAtMatches(text, query).map((piece, at) => ({ ...piece, at }));
  return (
    <li>
      <button type="button" className="contents__page" onClick={() => onGo(slug, place)}>
        <span className="results__place">
          <span className="contents__title">{title}</span>
          {part !== undefined && <span className={`tag tag--${part}`}>{t(`reference.title.${part}`)}</span>}
        </span>
        <span>
          {pieces.map((piece) =>
            piece.isMatch ? (
              <mark key={piece.at}>{piece.text}</mark>
            ) : (
              <span key={piece.at}>{piece.text}</span>
            ),
          )}
        </span>
      </button>
    </li>
  );
}
