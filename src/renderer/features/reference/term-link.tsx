import { useTranslation } from 'react-i18next';
import { Dialog, DialogTrigger, Popover, Pressable } from 'react-aria-components';
import { plainText } from '../../../domain/reference';
import { Button } from '../../ui/button';
import { useReader } from './reader-context';
import { TermNames } from './term-names';

interface TermLinkProps {
  readonly termId: string;
  readonly text: string;
}

/** A word that the glossary explains: pressing shows the entry where one reads. */
export function TermLink({ termId, text }: TermLinkProps) {
  const { i18n } = useTranslation();
  const { library, onGo } = useReader();
  const t = i18n.getFixedT(library.language);
  const term = library.glossary.find(({ id }) => id === termId);
  if (term === undefined) return text;
  return (
    <DialogTrigger>
      {/* A true button cannot run over the end of a line: a long term would tear the sentence apart. */}
      <Pressable>
        <span role="button" className="term-link">
          {text}
        </span>
      </Pressable>
      <Popover className="popover">
        <Dialog className="popover__content" aria-label={term.term}>
          {({ close }) => (
            <>
              <strong>{term.term}</strong>
              <TermNames term={term} />
              <p>{plainText(term.meaning.text)}</p>
              <div className="form__actions">
                <Button
                  onPress={() => {
                    close();
                    onGo('glossary', term.id);
                  }}
                >
                  {t('reference.action.openGlossary')}
                </Button>
                <Button look="quiet" onPress={close}>
                  {t('reference.action.closeEntry')}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
