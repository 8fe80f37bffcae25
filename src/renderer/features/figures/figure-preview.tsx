import { useTranslation } from 'react-i18next';
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
      {/* It scrolls by itself, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="figures__table" role="region" aria-label={t('figures.label.table')} tabIndex={0}>
        <table>
          <caption>{note}</caption>
          <thead>
            <tr>
              {header.map((text, column) => (
                <th key={tags[column]} scope="col">
                  {text}
                </th>
              ))}
            </tr>
            <tr>
              {tags.map((tag) => (
                <td key={tag} className="figures__tag">
                  {tag}
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
        <td key={tags[column + 1]}>{text}</td>
      ))}
    </tr>
  );
}
