import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../contract/person-row';
import type { PersonId } from '../../../domain/person';
import { snippetAround, type Snippet } from '../../../domain/snippet';
import { toSearchText } from '../../../domain/text';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { StatusTag } from '../../ui/status-tag';

interface PersonRowButtonProps {
  readonly row: PersonRow;
  /** What was searched for. */
  readonly query: string;
  /** Where the query stands in a note. */
  readonly snippet: Snippet | undefined;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly index: number;
  readonly onPress: (index: number, personId: PersonId) => void;
}

/** One person of the list: name, situation, what tells namesakes apart. Scrolling draws only rows that are new. */
export const PersonRowButton = memo(function PersonRowButton({
  row,
  query,
  snippet,
  index,
  isSelected,
  isTabStop,
  onPress,
}: PersonRowButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name = '', ...otherNames] = row.names;
  const facts = [
    row.birth?.slice(0, 4),
    placeIn(row.place, language),
    row.group,
    row.lastEncounter &&
      t('people.label.lastEncounter', { date: formatPartialDate(row.lastEncounter, language) }),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <button
      type="button"
      className="row"
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onPress(index, row.id)}
    >
      <span className="row__head">
        <span className="row__name" lang={textLanguage(name)} dir="auto">
          {name}
        </span>
        <span className="row__names quiet">
          {otherNames.map((other) => (
            <span key={other} lang={textLanguage(other)} dir="auto">
              {other}
            </span>
          ))}
        </span>
        <StatusTag status={row.status} label={t(`codes.status.${row.status}`)} />
      </span>
      <span className="row__facts quiet">{facts.join(' · ')}</span>
      <FoundBy row={row} query={query} snippet={snippet} />
    </button>
  );
});

/** Why the person was found, where that is not plain to see. */
function FoundBy({
  row: { names, match },
  query,
  snippet,
}: Pick<PersonRowButtonProps, 'row' | 'query' | 'snippet'>) {
  const { t } = useTranslation();
  if (match !== undefined)
    return (
      <span className="row__snippet quiet">
        {t(`codes.match.${match.reason}`)}
        {match.name !== names[0] && (
          <>
            {' · '}
            <span lang={textLanguage(match.name)} dir="auto">
              <Marked {...(match.reason === 'document' ? hitIn(match.name, query) : whole(match.name))} />
            </span>
          </>
        )}
      </span>
    );
  if (snippet === undefined) return undefined;
  return (
    <span className="row__snippet quiet" lang={textLanguage(snippet.text)} dir="auto">
      <Marked {...snippet} />
    </span>
  );
}

function Marked({ text, start, end }: Snippet) {
  if (start === end) return text;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** Where a word of the query stands in what a document is called. */
function hitIn(name: string, query: string): Snippet {
  return snippetAround(name, toSearchText(query).split(' ')) ?? whole(name);
}

function whole(text: string): Snippet {
  return { text, start: 0, end: 0 };
}
