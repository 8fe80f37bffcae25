import { createContext, useContext } from 'react';
import type { Bookmark } from '../../../domain/reading';
import type { ReferenceLibrary, ReferenceSlug } from '../../../domain/reference';

/** What the parts of a page need of the reader around them. */
interface ReaderContextValue {
  readonly library: ReferenceLibrary;
  /** Goes to a page, or to a place on it. */
  readonly onGo: (slug: ReferenceSlug, place?: string) => void;
  readonly bookmarks: readonly Bookmark[];
  readonly onToggleBookmark: (bookmark: Bookmark) => void;
}

export const ReaderContext = createContext<ReaderContextValue | undefined>(undefined);

/** The reader around a part of a page. */
export function useReader(): ReaderContextValue {
  const reader = useContext(ReaderContext);
  if (reader === undefined) throw new Error('a part of a page stands outside of the reader');
  return reader;
}
