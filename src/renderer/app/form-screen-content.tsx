import type { Screen } from '../../contract/vault-calls';
import { assertNever } from '../../domain/assert-never';
import type { LinkedRecord } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import type { ReferenceSlug } from '../../domain/reference';
import { EditAttachment } from '../features/attachments/edit-attachment';
import { EditEncounter } from '../features/contact-editor/edit-encounter';
import { EditPerson } from '../features/contact-editor/edit-person';
import { EditLinked, NewLinked } from '../features/contact-editor/linked-form';
import { NewContact } from '../features/contact-editor/new-contact';
import { NewEncounter } from '../features/contact-editor/new-encounter';
import { EditLetter, NewLetter } from '../features/papers/letter-editor';
import type { DetailProps } from './detail-props';
import type { FormScreen } from './workspace-state';

interface FormScreenContentProps extends DetailProps {
  readonly screen: FormScreen;
}

/** The form that one writes in. */
export function FormScreenContent({
  state,
  screen,
  onShow,
  onEdit,
  onFinish,
  onDiscard,
  onRead,
}: FormScreenContentProps) {
  const form = {
    draft: state.unfinished?.fields,
    onEdit,
    onCancel: () => onDiscard(screenBehind(screen)),
    onSaved: (personId: PersonId) => onFinish({ kind: 'person', personId }, { kind: 'saved' }),
  };
  const linked = {
    ...form,
    onSaved: (record: LinkedRecord) => onFinish(groupBehind(screen) ?? screenOf(record), { kind: 'saved' }),
  };
  const read = (page: ReferenceSlug) => onRead(page, '');
  switch (screen.kind) {
    case 'new-contact':
      return <NewContact {...form} onOpenPerson={(personId) => onShow({ kind: 'person', personId })} />;
    case 'edit-person':
      return <EditPerson {...form} personId={screen.personId} section={screen.section} />;
    case 'new-encounter':
      return <NewEncounter {...form} personId={screen.personId} />;
    case 'edit-encounter':
      return <EditEncounter {...form} personId={screen.personId} encounterId={screen.encounterId} />;
    case 'edit-attachment':
      return <EditAttachment {...form} personId={screen.personId} attachmentId={screen.attachmentId} />;
    case 'new-linked': {
      const { type, people, name } = screen;
      return (
        <NewLinked
          key={type}
          {...linked}
          type={type}
          people={people}
          {...(name === undefined ? {} : { name })}
        />
      );
    }
    case 'edit-linked':
      return <EditLinked {...linked} linkedId={screen.linkedId} />;
    case 'new-letter':
      return <NewLetter {...linked} onRead={read} people={screen.people} incidentId={screen.incidentId} />;
    case 'edit-letter':
      return <EditLetter {...linked} onRead={read} linkedId={screen.linkedId} />;
    default:
      return assertNever(screen);
  }
}

function screenBehind(screen: FormScreen): Screen {
  const group = groupBehind(screen);
  if (group !== undefined) return group;
  if ('personId' in screen) return { kind: 'person', personId: screen.personId };
  if (screen.kind === 'edit-letter') return { kind: 'letter', linkedId: screen.linkedId };
  const [first, ...others] = 'people' in screen ? screen.people : [];
  return first === undefined || others.length > 0 ? { kind: 'today' } : { kind: 'person', personId: first };
}

/** The group from whose page one came. */
function groupBehind(screen: FormScreen): Screen | undefined {
  const groupId = 'groupId' in screen ? screen.groupId : undefined;
  return groupId === undefined ? undefined : { kind: 'group', groupId };
}

/** Where a record about several people is seen. */
function screenOf(record: LinkedRecord): Screen {
  const [first] = record.people;
  if (record.type === 'letter') return { kind: 'letter', linkedId: record.id };
  if (record.type === 'group') return { kind: 'group', groupId: record.id };
  return first === undefined ? { kind: 'today' } : { kind: 'person', personId: first };
}
