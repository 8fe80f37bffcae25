import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import { isSameBookmark, type Bookmark } from '../../../domain/reading';
import { useReader } from './reader-context';

interface BookmarkButtonProps {
  readonly bookmark: Bookmark;
  /** What the place is called. */
  readonly name: string;
}

/** Keeps a page or a section at hand. */
export function BookmarkButton({ bookmark, name }: BookmarkButtonProps) {
  const { t } = useTranslation();
  const { bookmarks, onToggleBookmark } = useReader();
  const isSet = bookmarks.some((each) => isSameBookmark(each, bookmark));
  return (
    <ToggleButton
      className="bookmark"
      aria-label={t('reference.action.bookmark', { name })}
      isSelected={isSet}
      onChange={() => onToggleBookmark(bookmark)}
    >
      <span aria-hidden="true">{isSet ? '★' : '☆'}</span>
    </ToggleButton>
  );
}
