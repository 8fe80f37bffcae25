import { expect, test } from 'vitest';
import { BOOKMARK_LIMIT, toggleBookmark, type Bookmark } from './reading';

const page: Bookmark = { slug: 'children' };
const section: Bookmark = { slug: 'children', place: 'rights' };

test('a bookmark is set at the end and taken away by the same action', () => {
  const both = toggleBookmark(toggleBookmark([], page), section);
  expect(both).toEqual([page, section]);
  expect(toggleBookmark(both, page)).toEqual([section]);
});

test('of too many bookmarks the oldest goes', () => {
  const many = Array.from({ length: BOOKMARK_LIMIT }, (_, index) => ({ ...page, place: `p${index}` }));
  const more = toggleBookmark(many, section);
  expect(more).toHaveLength(BOOKMARK_LIMIT);
  expect(more.at(-1)).toEqual(section);
});
