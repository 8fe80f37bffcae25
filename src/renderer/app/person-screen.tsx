import { useTranslation } from 'react-i18next';
import type { PersonFile as PersonFileContent } from '../../contract/person-file';
import type { Attachment } from '../../domain/attachment';
import type { LinkedOf, LinkedRecord, LinkedType } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { Attachments } from '../features/attachments/attachments';
import { Course } from '../features/casework/course';
import { GroupLinks } from '../features/casework/group-links';
import { TaskList } from '../features/casework/task-list';
import { RecordHistory } from '../features/history/record-history';
import { useValueText } from '../features/history/use-value-text';
import { LetterList } from '../features/papers/letter-list';
import { Conflicts } from '../features/person-file/conflicts';
import { PersonFile } from '../features/person-file/person-file';
import { Protections } from '../features/protections/protections';
import { Button } from '../ui/button';
import { useVault } from '../vault-client/use-vault';
import { desktopFiles } from './desktop-files';
import type { DetailProps } from './detail-props';
import { joinGroupNamed } from './join-group-named';
import { useLinkedActions } from './use-linked-actions';

interface PersonScreenProps extends DetailProps {
  readonly personId: PersonId;
}

/** A person with everything that belongs to them, put together from the features that each know a part of it. */
export function PersonScreen({ personId, onShow, onNotice, ...props }: PersonScreenProps) {
  const { t } = useTranslation();
  const screen = { kind: 'person', personId } as const;
  const parts = { ...props, onShow, onNotice, personId };
  const onAdd = (type: AddedType) => onShow({ kind: 'new-linked', type, people: [personId] });
  return (
    <PersonFile
      personId={personId}
      onEdit={() => onShow({ ...screen, kind: 'edit-person' })}
      onHandOver={() => onShow({ ...screen, kind: 'hand-over' })}
      onEditSection={(section) => onShow({ ...screen, kind: 'edit-person', section })}
      onOpenPerson={(shown) => onShow({ kind: 'person', personId: shown })}
      onAddEncounter={() => onShow({ ...screen, kind: 'new-encounter' })}
      onEditEncounter={(encounterId) => onShow({ ...screen, kind: 'edit-encounter', encounterId })}
      onPersonDeleted={({ name, undo }) => {
        onShow({ kind: 'today' });
        onNotice({ kind: 'personDeleted', name, undo: () => undo().then(() => onShow(screen)) });
      }}
      onRefused={() => onNotice({ kind: 'refused' })}
      onEncounterDeleted={(undo) => onNotice({ kind: 'encounterDeleted', undo })}
      renderAdding={() => <AddButtons onAdd={onAdd} />}
      renderMore={() => (
        <>
          <Button look="quiet" onPress={() => onAdd('group')}>
            {t('casework.action.addGroup')}
          </Button>
          <Button look="quiet" onPress={() => onShow({ kind: 'new-letter', people: [personId] })}>
            {t('letters.action.write')}
          </Button>
          <Button look="quiet" onPress={() => onShow({ kind: 'record-sheet', personId })}>
            {t('letters.action.sheet')}
          </Button>
        </>
      )}
      renderProtections={({ person }) => <Protections person={person} onRead={props.onRead} />}
      renderTasks={(file) => <FollowUps {...parts} file={file} />}
      renderCasework={(file) => <Casework {...parts} file={file} />}
      renderHistory={(recordId, subject) => <RecordHistory recordId={recordId} subject={subject} />}
      renderAttachments={({ attachments, person }) => (
        <>
          <Attachments
            personId={personId}
            attachments={attachments}
            files={desktopFiles}
            onEdit={(attachmentId) => onShow({ ...screen, kind: 'edit-attachment', attachmentId })}
            onDeleted={(undo) => onNotice({ kind: 'attachmentDeleted', undo })}
            renderConflicts={(attachment) => (
              <AttachmentConflicts attachment={attachment} attachments={attachments} />
            )}
            renderHistory={({ id, name }) => <RecordHistory recordId={id} subject={name} />}
          />
          <section aria-labelledby="person-history">
            <h2 id="person-history">{t('history.title.history')}</h2>
            <RecordHistory recordId={person.id} subject={person.names[0]?.text ?? ''} />
          </section>
        </>
      )}
    />
  );
}

interface AttachmentConflictsProps {
  readonly attachment: Attachment;
  readonly attachments: readonly Attachment[];
}

function AttachmentConflicts({ attachment, attachments }: AttachmentConflictsProps) {
  const names = Object.fromEntries(attachments.map(({ id, name }) => [id, name]));
  const words = useValueText({ type: 'attachment', names });
  return <Conflicts record={attachment} words={words} />;
}

type AddedType = Exclude<LinkedType, 'letter'>;

function AddButtons({ onAdd }: { readonly onAdd: (type: AddedType) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button onPress={() => onAdd('incident')}>{t('casework.action.addIncident')}</Button>
      <Button onPress={() => onAdd('follow-up')}>{t('casework.action.addFollowUp')}</Button>
      <Button onPress={() => onAdd('referral')}>{t('casework.action.addReferral')}</Button>
    </>
  );
}

interface CaseworkProps extends PersonScreenProps {
  readonly file: PersonFileContent;
}

function FollowUps({ file: { linked, names }, personId, ...props }: CaseworkProps) {
  const { t } = useTranslation();
  const renderActions = useLinkedActions(props);
  return (
    <TaskList
      self={personId}
      names={names}
      renderActions={renderActions}
      title={t('casework.title.followUps')}
      tasks={ofType(linked, 'follow-up')}
    />
  );
}

function Casework({ file, personId, onShow, ...props }: CaseworkProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const renderActions = useLinkedActions({ ...props, onShow });
  const { person, encounters, linked, names } = file;
  const tasks = { self: personId, names, renderActions };
  const makeGroup = async (text: string) => {
    const joined = await joinGroupNamed(vault, { name: text, personId });
    if (joined !== undefined) {
      onShow({ kind: 'group', groupId: joined });
      return props.onNotice({ kind: 'saved' });
    }
    const found = await vault.call('group.peopleWithText', { text });
    const people = found.ok ? found.value : [personId];
    onShow({ kind: 'new-linked', type: 'group', people, name: text });
  };
  return (
    <>
      <Course
        incidents={ofType(linked, 'incident')}
        encounters={encounters}
        birth={person.birth}
        self={personId}
        names={names}
        none={t('casework.hint.noCourse')}
        renderActions={renderActions}
      />
      <GroupLinks
        groups={ofType(linked, 'group')}
        self={personId}
        text={person.group}
        onOpen={(groupId) => onShow({ kind: 'group', groupId })}
        onMakeGroup={(text) => void makeGroup(text)}
      />
      <TaskList {...tasks} title={t('casework.title.referrals')} tasks={ofType(linked, 'referral')} />
      <LetterList
        letters={ofType(linked, 'letter')}
        onOpen={(linkedId) => onShow({ kind: 'letter', linkedId })}
      />
    </>
  );
}

function ofType<Type extends LinkedType>(
  linked: readonly LinkedRecord[],
  type: Type,
): readonly LinkedOf<Type>[] {
  return linked.filter((record): record is LinkedOf<Type> => record.type === type);
}
