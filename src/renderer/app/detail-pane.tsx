import type { Screen } from '../../contract/vault-calls';
import type { VaultSummary } from '../../contract/vault-state';
import { assertNever } from '../../domain/assert-never';
import type { FormFields } from '../../domain/form-fields';
import type { ReferenceSlug } from '../../domain/reference';
import { Attachments } from '../features/attachments/attachments';
import { EditEncounter } from '../features/contact-editor/edit-encounter';
import { EditPerson } from '../features/contact-editor/edit-person';
import { NewContact } from '../features/contact-editor/new-contact';
import { NewEncounter } from '../features/contact-editor/new-encounter';
import { Handover } from '../features/handover/handover';
import { PersonFile } from '../features/person-file/person-file';
import { Protections } from '../features/protections/protections';
import { desktopFiles } from './desktop-files';
import { SettingsScreen } from './settings-screen';
import { UnfinishedBanner } from './unfinished-banner';
import { Welcome } from './welcome';
import type { NoticeContent } from './workspace-notice';
import { isFormScreen, type WorkspaceState } from './workspace-state';

interface DetailPaneProps {
  readonly state: WorkspaceState;
  readonly summary: VaultSummary;
  readonly onShow: (screen: Screen) => void;
  readonly onEdit: (fields: FormFields) => void;
  /** The entry is saved. */
  readonly onFinish: (next: Screen, notice: NoticeContent) => void;
  readonly onDiscard: (next: Screen) => void;
  readonly onNotice: (notice: NoticeContent) => void;
  /** Opens the reference at a place, beside the screen. */
  readonly onRead: (slug: ReferenceSlug, place: string) => void;
}

/** The screen beside the list. */
export function DetailPane(props: DetailPaneProps) {
  const { state, onShow, onDiscard } = props;
  const { unfinished, screen } = state;
  if (unfinished === undefined || isFormScreen(screen)) return <ScreenContent {...props} />;
  return (
    <>
      <UnfinishedBanner onContinue={() => onShow(unfinished.screen)} onDiscard={() => onDiscard(screen)} />
      <ScreenContent {...props} />
    </>
  );
}

function ScreenContent(props: DetailPaneProps) {
  const { state, summary, onShow, onEdit, onFinish, onDiscard, onNotice } = props;
  const { screen } = state;
  const showPerson = (personId: ShownPersonId) => onShow(toPersonScreen(personId));
  const form = {
    draft: isFormScreen(screen) ? state.unfinished?.fields : undefined,
    onEdit,
    onCancel: () =>
      onDiscard('personId' in screen ? { kind: 'person', personId: screen.personId } : { kind: 'people' }),
    onSaved: (personId: ShownPersonId) => onFinish(toPersonScreen(personId), { kind: 'saved' }),
  };
  switch (screen.kind) {
    case 'people':
      return <Welcome summary={summary} />;
    case 'settings':
      return <SettingsScreen onHandOver={() => onShow({ kind: 'hand-over' })} onOpenPerson={showPerson} />;
    case 'hand-over':
      return <Handover key={screen.personId} files={desktopFiles} personId={screen.personId} />;
    case 'person':
      return (
        <PersonFile
          key={screen.personId}
          personId={screen.personId}
          onEdit={() => onShow({ ...screen, kind: 'edit-person' })}
          onHandOver={() => onShow({ ...screen, kind: 'hand-over' })}
          onEditSection={(section) => onShow({ ...screen, kind: 'edit-person', section })}
          onOpenPerson={showPerson}
          onAddEncounter={() => onShow({ ...screen, kind: 'new-encounter' })}
          onEditEncounter={(encounterId) => onShow({ ...screen, kind: 'edit-encounter', encounterId })}
          onPersonDeleted={({ name, undo }) => {
            onShow({ kind: 'people' });
            onNotice({ kind: 'personDeleted', name, undo: () => undo().then(() => onShow(screen)) });
          }}
          onRefused={() => onNotice({ kind: 'refused' })}
          onEncounterDeleted={(undo) => onNotice({ kind: 'encounterDeleted', undo })}
          renderProtections={({ person }) => <Protections person={person} onRead={props.onRead} />}
          renderAttachments={({ attachments }) => (
            <Attachments
              personId={screen.personId}
              attachments={attachments}
              files={desktopFiles}
              onDeleted={(undo) => onNotice({ kind: 'attachmentDeleted', undo })}
            />
          )}
        />
      );
    case 'new-contact':
      return <NewContact {...form} onOpenPerson={(personId) => onShow({ kind: 'person', personId })} />;
    case 'edit-person':
      return <EditPerson {...form} personId={screen.personId} section={screen.section} />;
    case 'new-encounter':
      return <NewEncounter {...form} personId={screen.personId} />;
    case 'edit-encounter':
      return <EditEncounter {...form} personId={screen.personId} encounterId={screen.encounterId} />;
    default:
      return assertNever(screen);
  }
}

type ShownPersonId = Extract<Screen, { kind: 'person' }>['personId'];

function toPersonScreen(personId: ShownPersonId): Screen {
  return { kind: 'person', personId };
}
