import type { Language } from './language';
import type { ReferenceSlug } from './reference';

/** How large the pages are shown. */
export const READING_SIZES = ['normal', 'large', 'larger'] as const;
export type ReadingSize = (typeof READING_SIZES)[number];

/** A place in the reference that somebody wants to find again. */
export interface Bookmark {
  readonly slug: ReferenceSlug;
  /** The id of a section; missing for the page. */
  readonly place?: string;
}

/** What a caseworker keeps of their reading. */
export interface ReadingHabits {
  readonly bookmarks: readonly Bookmark[];
  readonly size: ReadingSize;
}

export const NO_HABITS: ReadingHabits = { bookmarks: [], size: 'normal' };

/** Most bookmarks that are kept: more than the reference has sections. */
export const BOOKMARK_LIMIT = 500;

/** What the reader shows, as it is kept when the vault locks. */
export interface ReaderState {
  /** Not open, in place of the screen, or beside it. */
  readonly mode: 'closed' | 'full' | 'beside';
  readonly page: ReferenceSlug | 'contents';
  /** The id of the element that was last at the top. */
  readonly place?: string;
  readonly query: string;
  /** The language that is shown beside that of the interface. */
  readonly second?: Language;
}

export const CLOSED_READER: ReaderState = { mode: 'closed', page: 'contents', query: '' };

/** Takes a bookmark away if it is there, and puts it at the end if it is not. */
export function toggleBookmark(bookmarks: readonly Bookmark[], bookmark: Bookmark): readonly Bookmark[] {
  const others = bookmarks.filter((each) => !isSameBookmark(each, bookmark));
  return others.length < bookmarks.length ? others : [...bookmarks, bookmark].slice(-BOOKMARK_LIMIT);
}

/** Do both lead to the same place? */
export function isSameBookmark(one: Bookmark, other: Bookmark): boolean {
  return one.slug === other.slug && one.place === other.place;
}
