import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFile as PersonFileContent } from '../../../contract/person-file';
import type { EncounterId } from '../../../domain/encounter';
import type { PersonId } from '../../../domain/person';
import type { SectionName } from '../../../domain/person-sections';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { Conflicts } from './conflicts';
import { EncounterList } from './encounter-list';
import { PersonFacts } from './person-facts';
import { PersonWarnings } from './person-warnings';
import { SectionFacts } from './section-facts';

interface PersonFileProps {
  readonly personId: PersonId;
  readonly onEdit: () => void;
  readonly onHandOver: () => void;
  readonly onEditSection: (section: SectionName) => void;
  readonly onOpenPerson: (personId: PersonId) => void;
  readonly onAddEncounter: () => void;
  readonly onEditEncounter: (encounterId: EncounterId) => void;
  readonly onPersonDeleted: (deleted: { readonly name: string; readonly undo: () => Promise<void> }) => void;
  readonly onEncounterDeleted: (undo: () => Promise<void>) => void;
  /** Nothing was deleted. */
  readonly onRefused: () => void;
  /** Draws what is still to be done, above the notes. */
  readonly renderTasks: (file: PersonFileContent) => ReactNode;
  /** Draws what protects the person, below what happened. */
  readonly renderProtections: (file: PersonFileContent) => ReactNode;
  /** Draws what is recorded most beside notes. */
  readonly renderAdding: () => ReactNode;
  /** Draws what is done more rarely. */
  readonly renderMore: () => ReactNode;
  /** Draws what happened and who belongs together, below the notes. */
  readonly renderCasework: (file: PersonFileContent) => ReactNode;
  /** Draws what a record said before, on demand. */
  readonly renderHistory: (recordId: string, subject: string) => ReactNode;
  /** Draws the files of the person, below the notes. */
  readonly renderAttachments: (file: PersonFileContent) => ReactNode;
}

/** A person: who this is and what is to be done, then the notes, newest first, and what happened. */
export function PersonFile({ personId, ...actions }: PersonFileProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { data: file } = useQuery({
    queryKey: ['person', personId],
    queryFn: () => vault.call('person.open', { personId }),
  });
  const openId = file?.ok === true ? file.value.person.id : personId;
  const { onOpenPerson } = actions;
  // Two records were put together: whoever came by the old one goes on at the one that stayed.
  useEffect(() => {
    if (openId !== personId) onOpenPerson(openId);
  });
  if (file === undefined || openId !== personId) return <p role="status">{t('person.status.loading')}</p>;
  if (!file.ok) {
    return (
      <Notice tone="error">
        {t(file.error.kind === 'damaged' ? 'app.error.recordDamaged' : 'app.error.recordGone')}
      </Notice>
    );
  }
  return <OpenFile file={file.value} {...actions} />;
}

interface OpenFileProps extends Omit<PersonFileProps, 'personId'> {
  readonly file: PersonFileContent;
}

function OpenFile({ file, ...actions }: OpenFileProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { person, encounters, damagedEncounters } = file;

  const deletePerson = async () => {
    const deleted = await vault.call('person.delete', { personId: person.id });
    if (!deleted.ok) return actions.onRefused();
    actions.onPersonDeleted({
      name: person.names[0]?.text ?? '',
      undo: async () => void (await vault.call('person.restore', { personId: person.id })),
    });
  };
  const deleteEncounter = async (encounterId: EncounterId) => {
    const deleted = await vault.call('encounter.delete', { encounterId });
    if (!deleted.ok) return actions.onRefused();
    actions.onEncounterDeleted(async () => void (await vault.call('encounter.restore', { encounterId })));
  };

  return (
    <article className="file">
      <PersonFacts
        person={person}
        caseworkers={file.caseworkers}
        onTakeOn={() => void vault.call('person.takeOn', { personId: person.id })}
      />
      <PersonWarnings person={person} />
      <FileActions {...actions} onDelete={() => void deletePerson()} />
      {damagedEncounters > 0 && (
        <Notice tone="error">{t('person.error.damagedEncounters', { count: damagedEncounters })}</Notice>
      )}
      <Conflicts record={person} />
      {actions.renderTasks(file)}
      <EncounterList
        encounters={encounters}
        linked={file.linked}
        caseworkers={file.caseworkers}
        renderHistory={actions.renderHistory}
        onEdit={actions.onEditEncounter}
        onDelete={(encounterId) => void deleteEncounter(encounterId)}
      />
      {actions.renderCasework(file)}
      {actions.renderProtections(file)}
      <SectionFacts person={person} onEdit={actions.onEditSection} onOpenPerson={actions.onOpenPerson} />
      {actions.renderAttachments(file)}
    </article>
  );
}

type FileActionsProps = Pick<
  PersonFileProps,
  'onAddEncounter' | 'renderAdding' | 'renderMore' | 'onHandOver' | 'onEdit'
> & { readonly onDelete: () => void };

// What one came to write stands first; what is rare, or takes away, stands back.
function FileActions({ onAddEncounter, onHandOver, onEdit, onDelete, ...actions }: FileActionsProps) {
  const { t } = useTranslation();
  return (
    <div className="file__actions">
      <div className="file__adding">
        <Button look="primary" onPress={onAddEncounter}>
          {t('person.action.addEncounter')}
        </Button>
        {actions.renderAdding()}
      </div>
      <div className="file__more">
        {actions.renderMore()}
        <Button look="quiet" onPress={onHandOver}>
          {t('handover.action.handOver')}
        </Button>
        <span className="file__space" />
        <span className="file__record">
          <Button look="quiet" onPress={onEdit}>
            {t('person.action.edit')}
          </Button>
          <Button look="danger" onPress={onDelete}>
            {t('person.action.delete')}
          </Button>
        </span>
      </div>
    </div>
  );
}
