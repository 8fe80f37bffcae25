import { useTranslation } from 'react-i18next';
import { plainText, type ReferenceLibrary } from '../../../domain/reference';
import type { Bookmark } from '../../../domain/reading';
import { useReader } from './reader-context';

/** All pages at a glance, and the places that somebody wanted to find again. */
export function ContentsView() {
  const { t } = useTranslation();
  const { library, bookmarks, onGo } = useReader();
  return (
    <div className="contents">
      <h1>{t('reference.title.reference')}</h1>
      <p className="quiet">{t('reference.body.notAdvice')}</p>
      {bookmarks.length > 0 && (
        <section>
          <h2>{t('reference.title.bookmarks')}</h2>
          <ul className="contents__bookmarks">
            {bookmarks.map((bookmark) => (
              <li key={JSON.stringify(bookmark)}>
                <button type="button" className="link" onClick={() => onGo(bookmark.slug, bookmark.place)}>
                  {nameOf(bookmark, library)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav aria-label={t('reference.title.contents')}>
        <h2>{t('reference.title.contents')}</h2>
        <ol className="contents__pages">
          {library.pages.map(({ slug, title, intro }) => (
            <li key={slug}>
              <button type="button" className="contents__page" onClick={() => onGo(slug)}>
                <span className="contents__title">{title}</span>
                <span className="quiet">{plainText(intro)}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

function nameOf({ slug, place }: Bookmark, { pages }: ReferenceLibrary): string {
  const page = pages.find((each) => each.slug === slug);
  const section = Object.values(page?.parts ?? {})
    .flat()
    .find(({ anchor }) => anchor !== undefined && anchor === place);
  return [page?.title, section?.heading].filter((text) => text !== undefined).join(' · ');
}
