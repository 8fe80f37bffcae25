import { useTranslation } from 'react-i18next';
import type { ReferenceLibrary } from '../../../domain/reference';

interface SourceListProps {
  readonly library: ReferenceLibrary;
}

/** The documents and the instruments, each at a place that citations lead to. */
export function SourceList({ library }: SourceListProps) {
  const { t } = useTranslation();
  return (
    <>
      <section className="sources">
        <h2>{t('reference.title.documentList')}</h2>
        <ul>
          {Object.entries(library.documents).map(([id, { title, by, dated, about }]) => (
            <li key={id} className="source" data-place={id}>
              <p>
                <span className="citation citation--document">{id}</span> <cite lang="en">{title}</cite>
              </p>
              <p className="quiet">
                {by} · {dated}
              </p>
              <p>{about}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="sources">
        <h2>{t('reference.title.instrumentList')}</h2>
        <ul>
          {Object.entries(library.instruments).map(([id, { name, short, dates }]) => (
            <li key={id} className="source" data-place={id}>
              <p>{name}</p>
              <p className="quiet">{[short, dates].filter((text) => text !== undefined).join(' · ')}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
