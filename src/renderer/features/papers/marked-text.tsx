import { useTranslation } from 'react-i18next';
import type { Revealed, RevealedKind } from '../../../domain/revealed';
import type { Person, PersonId } from '../../../domain/person';
import { useListText } from '../../i18n/list-text';
import { useShownCount } from '../../ui/use-shown-count';
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
        <span key={index}>
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
  const kinds = kindsByPerson(revealed);
  const told = people.filter(({ id }) => kinds.has(id));
  const { shown, more } = useShownCount(told.length);
  const kindsOf = (id: PersonId) =>
    listText([...(kinds.get(id) ?? [])].map((kind) => t(`lists.revealed.${kind}`)));
  return (
    <section aria-labelledby="paper-reveals" className="papers__reveals">
      <h2 id="paper-reveals">{t('letters.title.revealed')}</h2>
      <p className="quiet">{t(told.length === 0 ? 'letters.hint.revealsNothing' : 'letters.hint.reveals')}</p>
      {told.length > 0 && (
        <ul>
          {told.slice(0, shown).map((person) => (
            <li key={person.id}>
              {t('letters.label.revealsAbout', { name: nameOf(person), kinds: kindsOf(person.id) })}
            </li>
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}

function kindsByPerson(revealed: readonly Revealed[]): ReadonlyMap<PersonId, ReadonlySet<RevealedKind>> {
  const kinds = new Map<PersonId, Set<RevealedKind>>();
  for (const { personId, kind } of revealed) {
    const known = kinds.get(personId);
    if (known === undefined) kinds.set(personId, new Set([kind]));
    else known.add(kind);
  }
  return kinds;
}
