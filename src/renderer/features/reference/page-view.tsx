import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { claimPlace } from '../../../domain/reference-search';
import {
  REFERENCE_PARTS,
  type ReferenceLibrary,
  type ReferencePage,
  type ReferencePart,
} from '../../../domain/reference';
import { parsePartialDate } from '../../../domain/partial-date';
import { formatPartialDate } from '../../i18n/format-date';
import { BookmarkButton } from './bookmark-button';
import { ClaimText, InlineText } from './claim-text';
import { PageSources } from './page-sources';
import { ReaderContext, useReader } from './reader-context';

/** A page in one language. */
export interface PageInLanguage {
  readonly library: ReferenceLibrary;
  readonly page: ReferencePage;
}

interface PageViewProps {
  /** The same page in the language of the interface and, if wanted, in a second one. */
  readonly editions: readonly PageInLanguage[];
  /** What stands between introduction and parts: timeline, glossary, sources. */
  readonly children?: ReactNode;
}

const TAGS = { ko: 'ko', en: 'en', zh: 'zh-Hans' } as const;

/** A page: who says what, kept apart in three parts. */
export function PageView({ editions, children }: PageViewProps) {
  const [first] = editions;
  if (first === undefined) return undefined;
  const { slug } = first.page;
  return (
    <article className="page" data-editions={editions.length}>
      <header className="page__head">
        <Editions editions={editions}>
          {({ page }) => (
            <>
              <h1>{page.title}</h1>
              <p className="page__intro">
                <InlineText inlines={page.intro} />
              </p>
              <PageNotice page={page} />
            </>
          )}
        </Editions>
        <BookmarkButton bookmark={{ slug }} name={first.page.title} />
      </header>
      {children}
      {REFERENCE_PARTS.filter((part) => first.page.parts[part].length > 0).map((part) => (
        <PartView key={part} part={part} editions={editions} />
      ))}
      <Editions editions={editions}>{({ page }) => <PageSources page={page} />}</Editions>
    </article>
  );
}

interface EditionsProps {
  readonly editions: readonly PageInLanguage[];
  readonly children: (edition: PageInLanguage) => ReactNode;
}

/** The same piece in each language, side by side. */
function Editions({ editions, children }: EditionsProps) {
  const reader = useReader();
  return (
    <div className="editions">
      {editions.map((edition) => (
        <div key={edition.library.language} lang={TAGS[edition.library.language]}>
          <ReaderContext value={{ ...reader, library: edition.library }}>{children(edition)}</ReaderContext>
        </div>
      ))}
    </div>
  );
}

function PageNotice({ page }: Pick<PageInLanguage, 'page'>) {
  const { i18n } = useTranslation();
  const { library } = useReader();
  const t = i18n.getFixedT(library.language);
  const date = parsePartialDate(page.reviewed);
  return (
    <p className="page__notice quiet">
      {t('reference.body.notAdvice')}{' '}
      {date.ok && t('reference.status.reviewed', { date: formatPartialDate(date.value, library.language) })}
    </p>
  );
}

interface PartViewProps {
  readonly part: ReferencePart;
  readonly editions: readonly PageInLanguage[];
}

function PartView({ part, editions }: PartViewProps) {
  const sections = editions[0]?.page.parts[part] ?? [];
  return (
    <section className={`part part--${part}`} data-place={part}>
      <Editions editions={editions}>{({ page }) => <PartHead part={part} page={page} />}</Editions>
      {sections.map(({ anchor }, section) => (
        <div key={anchor ?? part} className="part__section">
          {anchor !== undefined && <SectionHead part={part} section={section} editions={editions} />}
          <ul className="claims">
            {sections[section]?.claims.map((claim, index) => (
              <li key={claimPlace(part, section, index)} data-place={claimPlace(part, section, index)}>
                <Editions editions={editions}>
                  {({ page }) => {
                    const own = page.parts[part][section]?.claims[index];
                    return own && <ClaimText claim={own} />;
                  }}
                </Editions>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function PartHead({ part, page }: { readonly part: ReferencePart; readonly page: ReferencePage }) {
  const { i18n } = useTranslation();
  const { library } = useReader();
  const t = i18n.getFixedT(library.language);
  const date = parsePartialDate(page.checked);
  return (
    <div className="part__head">
      <h2>{t(`reference.title.${part}`)}</h2>
      <p className="quiet">
        {t(`reference.hint.${part}`)}
        {part === 'beyond' &&
          date.ok &&
          ` ${t('reference.status.checked', { date: formatPartialDate(date.value, library.language) })}`}
      </p>
    </div>
  );
}

interface SectionHeadProps extends PartViewProps {
  readonly section: number;
}

function SectionHead({ part, section, editions }: SectionHeadProps) {
  const { anchor, heading = '' } = editions[0]?.page.parts[part][section] ?? {};
  const slug = editions[0]?.page.slug;
  return (
    <div className="part__heading" data-place={anchor}>
      <Editions editions={editions}>{({ page }) => <h3>{page.parts[part][section]?.heading}</h3>}</Editions>
      {slug !== undefined && anchor !== undefined && (
        <BookmarkButton bookmark={{ slug, place: anchor }} name={heading} />
      )}
    </div>
  );
}
