import { useTranslation } from 'react-i18next';
import type { ReferencePage } from '../../../domain/reference';
import { useReader } from './reader-context';

interface PageSourcesProps {
  readonly page: ReferencePage;
}

/** The full names of what a page cites, for readers of paper too. */
export function PageSources({ page }: PageSourcesProps) {
  const { i18n } = useTranslation();
  const { library } = useReader();
  const t = i18n.getFixedT(library.language);
  const cited = Object.values(page.parts)
    .flat()
    .flatMap(({ claims }) => claims.flatMap(({ citations }) => citations))
    .flatMap((citation) => ('id' in citation ? citation.id : []));
  const documents = Object.entries(library.documents).filter(([id]) => cited.includes(id));
  const instruments = Object.entries(library.instruments).filter(([id]) => cited.includes(id));
  if (documents.length + instruments.length === 0) return undefined;
  return (
    <section className="page__sources">
      <h2>{t('reference.title.sources')}</h2>
      <ul>
        {documents.map(([id, { title, by, dated }]) => (
          <li key={id}>
            <strong>{id}</strong> <cite lang="en">{title}</cite> · {by} · {dated}
          </li>
        ))}
        {instruments.map(([id, { name, dates }]) => (
          <li key={id}>
            {name}
            {dates !== undefined && <span className="quiet"> · {dates}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
