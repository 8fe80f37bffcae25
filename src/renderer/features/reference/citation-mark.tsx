import { useTranslation } from 'react-i18next';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Citation } from '../../../domain/reference';
import { formatArticle } from './format-article';
import { useReader } from './reader-context';

interface CitationMarkProps {
  readonly citation: Citation;
}

/** What a claim rests on, in short; hover or focus names it in full, pressing leads to the sources. */
export function CitationMark({ citation }: CitationMarkProps) {
  const { i18n } = useTranslation();
  const { library, onGo } = useReader();
  const t = i18n.getFixedT(library.language);
  switch (citation.kind) {
    case 'unverified':
      return <span className="citation citation--unverified">{t('reference.status.unverified')}</span>;
    case 'field':
      if (citation.field === 'none') return undefined;
      return <span className="citation citation--field">{t(`codes.referenceField.${citation.field}`)}</span>;
    case 'document': {
      const { title, by, dated } = library.documents[citation.id] ?? { title: '', by: '', dated: '' };
      return (
        <SourceButton
          kind="document"
          short={citation.id}
          full={[title, by, dated].join(' · ')}
          onPress={() => onGo('sources', citation.id)}
        />
      );
    }
    case 'instrument': {
      const { short = citation.id, name = '', dates } = library.instruments[citation.id] ?? {};
      const article = citation.article === undefined ? [] : [formatArticle(citation.article, t)];
      return (
        <SourceButton
          kind="instrument"
          short={[short, ...article].join(' ')}
          full={[[name, ...article].join(' '), ...(dates === undefined ? [] : [dates])].join(' · ')}
          onPress={() => onGo('sources', citation.id)}
        />
      );
    }
  }
}

interface SourceButtonProps {
  readonly kind: 'document' | 'instrument';
  readonly short: string;
  readonly full: string;
  readonly onPress: () => void;
}

const TOOLTIP_DELAY_MS = 200;

function SourceButton({ kind, short, full, onPress }: SourceButtonProps) {
  return (
    <TooltipTrigger delay={TOOLTIP_DELAY_MS}>
      <Button className={`citation citation--${kind}`} onPress={onPress}>
        {short}
      </Button>
      <Tooltip className="tooltip">{full}</Tooltip>
    </TooltipTrigger>
  );
}
