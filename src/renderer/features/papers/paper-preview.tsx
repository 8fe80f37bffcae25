import { memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDetails } from '../../../domain/letter';
import type { Person } from '../../../domain/person';
import { BeyondNotice } from './beyond-notice';
import { MarkedText, RevealedList } from './marked-text';
import { useRevealed } from './use-revealed';

interface PaperPreviewProps {
  readonly text: string;
  readonly letter: Pick<LetterDetails, 'language' | 'identity'>;
  readonly people: readonly Person[];
}

/** A paper as it will be read: what it tells of whom, and what of that is too much. It never holds up who types. */
export function PaperPreview({ text, letter: { language, identity }, people }: PaperPreviewProps) {
  const shown = useDeferredValue(text);
  return <ShownPaper text={shown} language={language} identity={identity} people={people} />;
}

interface ShownPaperProps extends Pick<LetterDetails, 'text' | 'language' | 'identity'> {
  readonly people: readonly Person[];
}

const ShownPaper = memo(function ShownPaper({ text, language, identity, people }: ShownPaperProps) {
  const { t } = useTranslation();
  const { revealed, beyond } = useRevealed({ text, language, identity }, people);
  return (
    <>
      <BeyondNotice beyond={beyond} identity={identity} people={people} />
      <RevealedList revealed={revealed} people={people} />
      <MarkedText
        text={text}
        lang={language}
        label={t('letters.title.preview')}
        revealed={revealed}
        people={people}
      />
    </>
  );
});
