import { useTranslation } from 'react-i18next';
import { COUNTED } from '../../../domain/figures/breakdowns';
import { useShownCount } from '../../ui/use-shown-count';
import type { FigureSheet } from './figure-sheet';

interface FigurePreviewProps {
  readonly sheet: FigureSheet;
}

/** The table with every word of the file. */
export function FigurePreview({ sheet: { note, header, tags, rows } }: FigurePreviewProps) {
  const { t } = useTranslation();
  const { shown, more } = useShownCount(rows.length);
  return (
    <>
      <p className="quiet" id="figures-note">
        {note}
      </p>
      {/* It scrolls by itself, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="figures__table" role="region" aria-label={t('figures.label.table')} tabIndex={0}>
        <table aria-describedby="figures-note">
          <thead>
            <tr>
              {header.map((text, column) => (
                <th key={tags[column]} scope="col" className={lookOf(column, tags)}>
                  {text}
                </th>
              ))}
            </tr>
            <tr className="figures__tags">
              {tags.map((tag, column) => (
                <td key={tag} className={lookOf(column, tags)}>
                  <Tag tag={tag} />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <FigureRow key={row.join(' ')} row={row} tags={tags} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

interface FigureRowProps {
  readonly row: readonly string[];
  readonly tags: readonly string[];
}

function FigureRow({ row: [name, ...others], tags }: FigureRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {others.map((text, column) => (
        <td key={tags[column + 1]} className={lookOf(column + 1, tags)}>
          {text}
        </td>
      ))}
    </tr>
  );
}

// A tag may go on in the next line before each of its attributes, and nowhere else.
function Tag({ tag }: { readonly tag: string }) {
  const [first, ...attributes] = tag.split('+');
  return (
    <>
      {first}
      {attributes.map((attribute) => (
        <span key={attribute}>
          <wbr />+{attribute}
        </span>
      ))}
    </>
  );
}

// Numbers come last and stand below each other.
function lookOf(column: number, tags: readonly string[]): string | undefined {
  return column >= tags.length - COUNTED.length ? 'figures__number' : undefined;
}
