import { useTranslation } from 'react-i18next';
import type { GlossaryTerm, ReferenceLibrary } from '../../../domain/reference';
import { ClaimText } from './claim-text';
import { useReader } from './reader-context';
import { TermNames } from './term-names';

interface GlossaryListProps {
  readonly library: ReferenceLibrary;
  /** The same terms in a second language. */
  readonly second: ReferenceLibrary | undefined;
}

const TAGS = { ko: 'ko', en: 'en', zh: 'zh-Hans' } as const;
const COLLATIONS = { ko: 'ko', en: 'en', zh: 'zh-Hans-u-co-pinyin' } as const;

/** All terms, in the order of the language that is read. */
export function GlossaryList({ library, second }: GlossaryListProps) {
  const { compare } = new Intl.Collator(COLLATIONS[library.language]);
  const terms = library.glossary.toSorted((one, other) => compare(one.term, other.term));
  return (
    <ul className="glossary">
      {terms.map((term) => (
        <TermEntry key={term.id} term={term} second={second} />
      ))}
    </ul>
  );
}

interface TermEntryProps {
  readonly term: GlossaryTerm;
  readonly second: ReferenceLibrary | undefined;
}

function TermEntry({ term, second }: TermEntryProps) {
  const { t } = useTranslation();
  const { library, onGo } = useReader();
  const other = second?.glossary.find(({ id }) => id === term.id);
  return (
    <li className="source" data-place={term.id}>
      <h2>{term.term}</h2>
      <TermNames term={term} />
      <p>
        <ClaimText claim={term.meaning} />
      </p>
      {second !== undefined && other !== undefined && (
        <p lang={TAGS[second.language]}>
          <ClaimText claim={other.meaning} />
        </p>
      )}
      <p className="glossary__pages quiet">
        {t('reference.label.usedOn')}{' '}
        {term.pages.map((slug) => (
          <button key={slug} type="button" className="link" onClick={() => onGo(slug)}>
            {library.pages.find((page) => page.slug === slug)?.title}
          </button>
        ))}
      </p>
    </li>
  );
}
