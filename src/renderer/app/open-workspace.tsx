import { useEffect, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, Screen } from '../../contract/vault-calls';
import type { VaultSummary } from '../../contract/vault-state';
import { PeopleList } from '../features/people-list/people-list';
import { Reader } from '../features/reference/reader';
import { useVault } from '../vault-client/use-vault';
import { CommandLayer } from './command-layer';
import { restoreCursor } from './cursor-position';
import { DetailPane } from './detail-pane';
import { useCommands } from './use-commands';
import { restoreScroll, useDraftAutosave } from './use-draft-autosave';
import { useLock } from './use-lock';
import { useScreenScroll } from './use-screen-scroll';
import { canReadBeside, useReaderPane } from './use-reader-pane';
import type { VaultHealth } from './use-vault-health';
import { VaultNotices } from './vault-notices';
import { WorkspaceHeader } from './workspace-header';
import { WorkspaceNotice, type NoticeContent } from './workspace-notice';
import { reduceWorkspace, toWorkspaceState, type WorkspaceState } from './workspace-state';

interface OpenWorkspaceProps {
  readonly summary: VaultSummary;
  readonly health: VaultHealth;
  readonly draft: Draft | undefined;
  /** Names the run of the app. */
  readonly run: string;
}

/** The open vault: the list at the side, one screen beside it. */
export function OpenWorkspace({ summary, health, draft, run: runOfApp }: OpenWorkspaceProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [state, dispatch] = useReducer(reduceWorkspace, draft, (left) => toWorkspaceState(left, runOfApp));
  const [notice, setNotice] = useState(() => firstNotice(state));
  const lock = useLock(useDraftAutosave(state));
  const show = (screen: Screen) => {
    dispatch({ kind: 'show', screen });
    // News of another screen is old; what can be undone stays until it is closed.
    setNotice((known) => (known !== undefined && 'undo' in known ? known : undefined));
  };
  const reader = useReaderPane(state, dispatch);
  const { run, layer, closeLayer } = useCommands({ lock, show, openReader: reader.open });
  usePosition(draft, state.screen);

  const finish = (screen: Screen, content?: NoticeContent) => {
    dispatch({ kind: 'finish', screen });
    setNotice(content);
    void vault.call('draft.discard', {});
  };
  const discard = (screen: Screen) => {
    const { unfinished } = state;
    if (unfinished === undefined) return finish(screen);
    const undo = () => Promise.resolve(dispatch({ kind: 'resume', unfinished }));
    finish(screen, { kind: 'entryDiscarded', undo });
  };
  return (
    <div className="workspace" data-reader={state.reader.mode}>
      <WorkspaceHeader state={state} onShow={show} onRun={run} />
      <nav className="workspace__list" aria-label={t('people.title.list')}>
        <PeopleList
          query={state.query}
          onQueryChange={(query) => dispatch({ kind: 'search', query })}
          filters={state.filters}
          onFiltersChange={(filters) => dispatch({ kind: 'filter', filters })}
          selectedId={'personId' in state.screen ? state.screen.personId : undefined}
          onSelect={(personId) => show({ kind: 'person', personId })}
        />
      </nav>
      <main className="workspace__detail" id="detail-pane" tabIndex={-1}>
        <VaultNotices health={health} summary={summary} onShow={show} />
        <WorkspaceNotice
          content={state.isLedBack ? { kind: 'finishFirst' } : notice}
          onDismiss={() => setNotice(undefined)}
          onUndone={() => setNotice({ kind: 'restored' })}
        />
        <DetailPane
          state={state}
          summary={summary}
          onShow={show}
          onEdit={(fields) => dispatch({ kind: 'edit', fields })}
          onFinish={finish}
          onDiscard={discard}
          onNotice={setNotice}
          onRead={reader.openAt}
        />
      </main>
      <Reader state={state.reader} onState={reader.read} canStandBeside={canReadBeside(state.screen)} />
      <CommandLayer shown={layer} onClose={closeLayer} onRun={run} onShow={show} onRead={reader.openAt} />
    </div>
  );
}

function firstNotice({ unfinished }: WorkspaceState): NoticeContent | undefined {
  return unfinished === undefined ? undefined : { kind: 'draftRestored' };
}

// Records load after the first render: the field may appear a little later than the screen.
function usePosition(draft: Draft | undefined, screen: Screen) {
  useScreenScroll(screen);
  useEffect(() => {
    if (draft === undefined) return;
    const restore = () => {
      restoreScroll(draft.scrollTop);
      if (draft.focus !== undefined) restoreCursor(draft.focus);
    };
    const frame = requestAnimationFrame(restore);
    return () => cancelAnimationFrame(frame);
  }, [draft]);
}
