import type { LinkedId } from '../../domain/linked-record';
import { LetterPage } from '../features/papers/letter-page';
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
