import { useTranslation } from 'react-i18next';
import type { LinkedId, LinkedOf } from '../../../domain/linked-record';
import { Button } from '../../ui/button';
import { useLetterTitle } from './letter-page';

interface LetterListProps {
  readonly letters: readonly LinkedOf<'letter'>[];
  readonly onOpen: (linkedId: LinkedId) => void;
}

/** The letters that are kept with a case, newest first. */
export function LetterList({ letters, onOpen }: LetterListProps) {
  const { t } = useTranslation();
  const titleOf = useLetterTitle();
  if (letters.length === 0) return undefined;
  const sorted = letters.toSorted((one, other) => other.createdAt - one.createdAt);
  return (
    <section className="tasks" aria-labelledby="letters">
      <h2 id="letters">{t('letters.title.letters')}</h2>
      <ul className="ways" aria-labelledby="letters">
        {sorted.map((letter) => (
          <li key={letter.id} className="ways__item">
            <h3 className="ways__name">{titleOf(letter)}</h3>
            <span className="tag">{t(`lists.identityLevel.${letter.identity}`)}</span>
            <Button
              aria-label={`${t('letters.action.open')}: ${titleOf(letter)}`}
              onPress={() => onOpen(letter.id)}
            >
              {t('letters.action.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
