import type { LinkedId } from '../../domain/linked-record';
import { LetterPage } from '../features/papers/letter-page';
import { SheetPage } from '../features/papers/sheet-page';
import type { Paper } from '../../contract/papers';
import { desktop } from './desktop';
import { desktopFiles } from './desktop-files';
import type { DetailProps } from './detail-props';

interface LetterScreenProps extends DetailProps {
  readonly linkedId: LinkedId;
}

/** A kept letter with what can be done about it. */
export function LetterScreen({ linkedId, onShow, onNotice }: LetterScreenProps) {
  return (
    <LetterPage
      linkedId={linkedId}
      files={desktopFiles}
      draw={() => desktop.call('paper.draw', {})}
      onEdit={() => onShow({ kind: 'edit-letter', linkedId })}
      onDeleted={(undo) => {
        onShow({ kind: 'today' });
        onNotice({ kind: 'linkedDeleted', undo });
      }}
      onRefused={() => onNotice({ kind: 'refused' })}
    />
  );
}

interface SheetScreenProps extends DetailProps {
  readonly paper: Exclude<Paper, { kind: 'letter' }>;
}

/** A sheet to sign. */
export function SheetScreen({ paper, onShow }: SheetScreenProps) {
  return (
    <SheetPage
      paper={paper}
      files={desktopFiles}
      draw={() => desktop.call('paper.draw', {})}
      onBack={(personId) => onShow(personId === undefined ? { kind: 'today' } : { kind: 'person', personId })}
    />
  );
}
