import { textLanguage } from '../../i18n/text-language';

interface GroupLineProps {
  readonly title: string;
  readonly facts: readonly string[];
  readonly onOpen: () => void;
}

/** A group by its name, and what there is to say of it in a line. */
export function GroupLine({ title, facts, onOpen }: GroupLineProps) {
  const told = facts.join(' · ');
  return (
    <button type="button" className="line" aria-label={`${title}, ${told}`} onClick={onOpen}>
      <span className="line__head">
        <span className="line__name" lang={textLanguage(title)} dir="auto">
          {title}
        </span>
        <span className="quiet">{told}</span>
      </span>
    </button>
  );
}
