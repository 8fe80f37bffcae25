import type { Draft, Screen } from '../../contract/vault-calls';
import type { FormFields } from '../../domain/form-fields';
import type { PeopleFilters } from '../../domain/people-filters';
import { CLOSED_READER, type ReaderState } from '../../domain/reading';

const FORM_SCREENS = [
  'new-contact',
  'edit-person',
  'new-encounter',
  'edit-encounter',
  'edit-attachment',
  'new-linked',
  'edit-linked',
  'new-letter',
  'edit-letter',
] as const;

/** Screens that one writes in. */
export type FormScreen = Extract<Screen, { kind: (typeof FORM_SCREENS)[number] }>;

/** What was begun and neither saved nor discarded. There is at most one: it must not be forgotten behind another. */
export interface UnfinishedEntry {
  readonly screen: FormScreen;
  readonly fields: FormFields;
}

export interface WorkspaceState {
  /** Names the run of the app. */
  readonly run?: string;
  readonly screen: Screen;
  readonly query: string;
  readonly filters: PeopleFilters;
  readonly reader: ReaderState;
  readonly unfinished?: UnfinishedEntry;
  /** Someone wanted another form while one was unfinished, and was led back to it. */
  readonly isLedBack: boolean;
}

export type WorkspaceAction =
  | { readonly kind: 'show'; readonly screen: Screen }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'filter'; readonly filters: PeopleFilters }
  | { readonly kind: 'read'; readonly reader: ReaderState }
  | { readonly kind: 'edit'; readonly fields: FormFields }
  /** The entry was saved or discarded; go on at `screen`. */
  | { readonly kind: 'finish'; readonly screen: Screen }
  /** Takes a discarded entry back, unless another was begun since. */
  | { readonly kind: 'resume'; readonly unfinished: UnfinishedEntry };

/** Does one write on this screen? */
export function isFormScreen(screen: Screen): screen is FormScreen {
  return FORM_SCREENS.some((kind) => kind === screen.kind);
}

/**
 * The workspace as it was left, or an empty one. What was searched for comes back only in the run of the app in which it
 * was: searches are not kept.
 */
export function toWorkspaceState(draft: Draft | undefined, run?: string): WorkspaceState {
  const ofRun = run === undefined ? {} : { run };
  if (draft === undefined)
    return {
      ...ofRun,
      screen: { kind: 'today' },
      query: '',
      filters: {},
      reader: CLOSED_READER,
      isLedBack: false,
    };
  const { filters = {}, fields, reader = CLOSED_READER } = draft;
  // Drafts from before there was Today call the empty pane `people`.
  const screen: Screen = (draft.screen.kind as string) === 'people' ? { kind: 'today' } : draft.screen;
  const isUnfinished = isFormScreen(screen) && Object.keys(fields).length > 0;
  const isOfThisRun = draft.run === run;
  return {
    ...ofRun,
    screen,
    query: isOfThisRun ? draft.query : '',
    filters,
    reader: isOfThisRun ? reader : { ...reader, query: '' },
    isLedBack: false,
    ...(isUnfinished ? { unfinished: { screen, fields } } : {}),
  };
}

/** What a draft keeps of the workspace; an unfinished entry comes before the screen that covers it. */
export function toDraftContent(
  state: WorkspaceState,
): Pick<Draft, 'run' | 'screen' | 'query' | 'filters' | 'reader' | 'fields'> {
  const { run, unfinished, query, filters, reader } = state;
  const screen = unfinished?.screen ?? state.screen;
  const ofRun = run === undefined ? {} : { run };
  return { ...ofRun, screen, query, filters, reader, fields: { ...unfinished?.fields } };
}

/** The next state. Never drops what was typed, except by `finish`. */
export function reduceWorkspace(state: WorkspaceState, action: WorkspaceAction): WorkspaceState {
  switch (action.kind) {
    case 'show':
      return showScreen({ ...state, reader: behindScreen(state.reader) }, action.screen);
    case 'read':
      return { ...state, reader: action.reader };
    case 'search':
      return { ...state, query: action.query };
    case 'filter':
      return { ...state, filters: action.filters };
    case 'edit':
      return isFormScreen(state.screen)
        ? { ...state, isLedBack: false, unfinished: { screen: state.screen, fields: action.fields } }
        : state;
    case 'finish': {
      const { unfinished: _ended, ...others } = state;
      return { ...others, screen: action.screen, isLedBack: false };
    }
    case 'resume':
      return state.unfinished === undefined
        ? { ...state, screen: action.unfinished.screen, unfinished: action.unfinished, isLedBack: false }
        : showScreen(state, action.unfinished.screen);
  }
}

// A reader that takes the place of the screen gives it back to whatever is wanted next.
function behindScreen(reader: ReaderState): ReaderState {
  return reader.mode === 'full' ? { ...reader, mode: 'closed' } : reader;
}

function showScreen(state: WorkspaceState, screen: Screen): WorkspaceState {
  const { unfinished } = state;
  if (unfinished === undefined || !isFormScreen(screen)) return { ...state, screen, isLedBack: false };
  return { ...state, screen: unfinished.screen, isLedBack: !isSameScreen(unfinished.screen, screen) };
}

function isSameScreen(one: Screen, other: Screen): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
