import { useTranslation } from 'react-i18next';
import type { Revealed } from '../../../domain/revealed';
import type { Person, PersonId } from '../../../domain/person';
import { useListText } from '../../i18n/list-text';
import { nameOf } from './consent-check';

interface MarkedTextProps {
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly revealed: readonly Revealed[];
  readonly people: readonly Person[];
}

/** A paper as it will be read, with everything marked that tells who somebody is. */
export function MarkedText({ text, lang, label, revealed, people }: MarkedTextProps) {
  const { t } = useTranslation();
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  const starts = [0, ...revealed.map(({ end }) => end)];
  return (
    <section className="paper" lang={lang} aria-label={label}>
      {revealed.map(({ start, end, kind, personId }, index) => (
        <span key={start}>
          {text.slice(starts[index], start)}
          <mark
            className="paper__mark"
            data-kind={kind}
            title={t('letters.label.markAbout', {
              kind: t(`lists.revealed.${kind}`),
              name: names.get(personId) ?? '',
            })}
          >
            {text.slice(start, end)}
          </mark>
        </span>
      ))}
      {text.slice(starts.at(-1))}
    </section>
  );
}

/** Says of each person what a text tells about them. */
export function RevealedList({ revealed, people }: Pick<MarkedTextProps, 'revealed' | 'people'>) {
  const { t } = useTranslation();
  const listText = useListText();
  const kindsOf = (id: PersonId) => {
    const kinds = new Set(revealed.filter(({ personId }) => personId === id).map(({ kind }) => kind));
    return listText([...kinds].map((kind) => t(`lists.revealed.${kind}`)));
  };
  const told = people.filter(({ id }) => revealed.some(({ personId }) => personId === id));
  return (
    <section aria-labelledby="paper-reveals" className="papers__reveals">
      <h2 id="paper-reveals">{t('letters.title.revealed')}</h2>
      <p className="quiet">{t(told.length === 0 ? 'letters.hint.revealsNothing' : 'letters.hint.reveals')}</p>
      {told.length > 0 && (
        <ul>
          {told.map((person) => (
            <li key={person.id}>
              {t('letters.label.revealsAbout', { name: nameOf(person), kinds: kindsOf(person.id) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
