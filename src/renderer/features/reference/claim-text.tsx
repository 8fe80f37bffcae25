import type { Claim, Inline } from '../../../domain/reference';
import { CitationMark } from './citation-mark';
import { TermLink } from './term-link';

interface InlineTextProps {
  readonly inlines: readonly Inline[];
}

/** Text with its emphasis and its glossary terms. */
export function InlineText({ inlines }: InlineTextProps) {
  return inlines.map((inline, index) => {
    // A text never changes: its pieces are told apart by where they stand.
    const key = `${index} ${inline.text}`;
    switch (inline.kind) {
      case 'text':
        return inline.text;
      case 'emphasis':
        return <em key={key}>{inline.text}</em>;
      case 'term':
        return <TermLink key={key} termId={inline.term} text={inline.text} />;
    }
    return undefined;
  });
}

interface ClaimTextProps {
  readonly claim: Claim;
}

/** A claim and what it rests on. */
export function ClaimText({ claim }: ClaimTextProps) {
  return (
    <>
      <InlineText inlines={claim.text} />{' '}
      {claim.citations.map((citation) => (
        <CitationMark key={JSON.stringify(citation)} citation={citation} />
      ))}
    </>
  );
}
