import type { VaultCallName, VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { anonymisePerson, dueReviews } from './retention';
import { createPassphrase, createRecoveryWords, parseRecoveryWords } from '../crypto/recovery-words';
import { alikePeople } from './alike-people';
import { auditPage, noteAudit, verifyAudit } from './audit';
import {
  cancelBackup,
  checkBackup,
  endBackupCheck,
  nextBackupPiece,
  noteBackup,
  startBackup,
  startBackupCheck,
} from './backup';
import { addPassphrase, changePassphrase, removeWayIn, replaceRecoveryWords } from './change-keys';
import { listParties, pinColleague, readPartyCode, unpinColleague } from './colleagues';
import { countFigures, releaseFigures } from './count-figures';
import { createVault } from './create-vault';
import { eraseDeleted, listDeleted } from './deleted-records';
import { discardDraft, readDraft, saveDraft } from './draft';
import { endEntry } from './end-entry';
import { eraseVault } from './erase-vault';
import { cancelHandover, nextHandoverPiece, noteHandover, startHandover } from './give-handover';
import { listGroups, openGroup, peopleWithGroupText } from './groups';
import { importPeople } from './import-people';
import { keepHeaderCopy } from './keep-header-copy';
import { listKeys, setLabel } from './list-keys';
import { openPerson } from './open-person';
import { peoplePage, peopleSnippets, stopSearch } from './people-page';
import { afterRaising } from './raise-kdf';
import { decideConflict } from './resolve-conflict';
import { cancelRestore, feedRestore, finishRestore, startRestore } from './restore';
import { restoreFieldValue } from './restore-value';
import { pauseRotation, rotateKeys } from './rotate-keys';
import { readHistory } from './read-history';
import { readToday } from './read-today';
import { releaseAttachment, readAttachment } from './read-attachment';
import { putAside } from './put-aside';
import { createEncounter, updateEncounter } from './save-encounter';
import { paperSubjects, releasePaper } from './release-paper';
import { createLinked, namePeople, openLinked, putLinkedAside, updateLinked } from './save-linked';
import {
  appendToAttachment,
  beginAttachment,
  cancelAttachment,
  finishAttachment,
} from './take-in-attachment';
import {
  createPerson,
  deletePerson,
  restorePerson,
  takeOnPerson,
  updatePerson,
  updateProtections,
} from './save-person';
import { loadReading, saveReading } from './reading';
import type { Session } from './session';
import {
  dropHandover,
  feedHandover,
  finishHandover,
  openHandover,
  planHandover,
  takeHandover,
} from './take-handover';
import { listDuplicates } from './list-duplicates';
import { mergeTwoPeople } from './merge-people';
import { tellApart } from './tell-apart';
import { unlockVault } from './unlock-vault';
import { updateAttachment } from './update-attachment';
import { vaultStatus } from './vault-status';

export type VaultHandlers = {
  readonly [Name in VaultCallName]: (input: VaultInput<Name>) => Promise<VaultOutputs[Name]>;
};

/** Every call and who answers it. */
export function createVaultHandlers(session: Session): VaultHandlers {
  return {
    ...vaultHandlers(session),
    ...keyHandlers(session),
    ...backupHandlers(session),
    ...recordHandlers(session),
    ...attachmentHandlers(session),
    ...handoverHandlers(session),
    ...linkedHandlers(session),
  };
}

type HandlersOf<Group extends string> = Pick<VaultHandlers, Extract<VaultCallName, `${Group}.${string}`>>;

function vaultHandlers(session: Session): HandlersOf<'vault'> {
  return {
    'vault.status': (input) => vaultStatus(session, input),
    'vault.suggestPassphrase': async ({ language }) => createPassphrase(language),
    'vault.suggestRecoveryWords': async ({ language }) => createRecoveryWords(language),
    'vault.create': (input) => createVault(session, input),
    'vault.unlock': ({ passphrase, headerCopy }) =>
      unlockVault(session, { secret: { kind: 'passphrase', text: passphrase }, headerCopy }),
    'vault.unlockWithRecoveryWords': async ({ recoveryWords, headerCopy }) => {
      const entropy = parseRecoveryWords(recoveryWords);
      if (!entropy.ok) return entropy;
      return unlockVault(session, { secret: { kind: 'recovery', entropy: entropy.value }, headerCopy });
    },
    'vault.lock': () => {
      session.stopBackgroundWork();
      // Saves that were asked for before are not cut short.
      return session.enqueue(async () => {
        keepHeaderCopy(session, 'older');
        session.close();
        return undefined;
      });
    },
    'vault.erase': () => eraseVault(session),
  };
}

function keyHandlers(session: Session): HandlersOf<'keys' | 'audit'> {
  return {
    'keys.list': () => listKeys(session),
    'keys.setLabel': (input) => setLabel(session, input),
    'keys.addPassphrase': (input) => afterRaising(session, () => addPassphrase(session, input)),
    'keys.changePassphrase': (input) => afterRaising(session, () => changePassphrase(session, input)),
    'keys.replaceRecoveryWords': (input) => afterRaising(session, () => replaceRecoveryWords(session, input)),
    'keys.rotate': (input) => afterRaising(session, () => rotateKeys(session, input)),
    'keys.pauseRotation': () => pauseRotation(session),
    'keys.remove': (input) => afterRaising(session, () => removeWayIn(session, input)),
    'audit.page': (input) => auditPage(session, input),
    'audit.verify': () => verifyAudit(session),
    'audit.note': (input) => noteAudit(session, input),
  };
}

function backupHandlers(session: Session): HandlersOf<'backup' | 'restore'> {
  return {
    'backup.start': () => startBackup(session),
    'backup.next': () => nextBackupPiece(session),
    'backup.cancel': () => cancelBackup(session),
    'backup.startCheck': () => startBackupCheck(session),
    'backup.check': (input) => checkBackup(session, input),
    'backup.endCheck': () => endBackupCheck(session),
    'backup.note': () => noteBackup(session),
    'restore.start': (input) => startRestore(session, input),
    'restore.feed': (input) => feedRestore(session, input),
    'restore.finish': () => finishRestore(session),
    'restore.cancel': () => cancelRestore(session),
  };
}

function recordHandlers(
  session: Session,
): HandlersOf<
  'people' | 'duplicates' | 'person' | 'encounter' | 'deleted' | 'retention' | 'figures' | 'draft' | 'reading'
> {
  return {
    'reading.load': () => loadReading(session),
    'reading.save': (input) => saveReading(session, input),
    'deleted.list': () => listDeleted(session),
    'deleted.erase': (input) => eraseDeleted(session, input),
    'retention.due': (input) => dueReviews(session, input),
    'retention.anonymise': (input) => anonymisePerson(session, input),
    'figures.count': (input) => countFigures(session, input),
    'figures.release': (input) => releaseFigures(session, input),
    'duplicates.alike': (input) => alikePeople(session, input),
    'duplicates.list': (input) => listDuplicates(session, input),
    'duplicates.merge': (input) => mergeTwoPeople(session, input),
    'duplicates.tellApart': (input) => tellApart(session, input),
    'people.page': (input) => peoplePage(session, input),
    'people.stopSearch': (input) => stopSearch(session, input),
    'people.snippets': (input) => peopleSnippets(session, input),
    'person.open': (input) => openPerson(session, input),
    'person.create': (input) => endEntry(session, input, () => createPerson(session, input)),
    'person.update': (input) => endEntry(session, input, () => updatePerson(session, input)),
    'person.takeOn': (input) => takeOnPerson(session, input),
    'person.updateProtections': (input) => updateProtections(session, input),
    'person.delete': (input) => deletePerson(session, input),
    'person.restore': (input) => restorePerson(session, input),
    'encounter.create': (input) => endEntry(session, input, () => createEncounter(session, input)),
    'encounter.update': (input) => endEntry(session, input, () => updateEncounter(session, input)),
    'encounter.delete': ({ encounterId }) =>
      putAside(session, { type: 'encounter', id: encounterId, to: 'aside' }),
    'encounter.restore': ({ encounterId }) =>
      putAside(session, { type: 'encounter', id: encounterId, to: 'back' }),
    'people.named': (input) => namePeople(session, input),
    'people.import': (input) => importPeople(session, input),
    'draft.save': (input) => saveDraft(session, input),
    'draft.read': () => readDraft(session),
    'draft.discard': () => discardDraft(session),
  };
}

function attachmentHandlers(session: Session): HandlersOf<'attachment'> {
  return {
    'attachment.begin': (input) => beginAttachment(session, input),
    'attachment.append': (input) => appendToAttachment(session, input),
    'attachment.finish': () => finishAttachment(session),
    'attachment.cancel': () => cancelAttachment(session),
    'attachment.read': (input) => readAttachment(session, input),
    'attachment.update': (input) => endEntry(session, input, () => updateAttachment(session, input)),
    'attachment.delete': ({ attachmentId }) =>
      putAside(session, { type: 'attachment', id: attachmentId, to: 'aside' }),
    'attachment.restore': ({ attachmentId }) =>
      putAside(session, { type: 'attachment', id: attachmentId, to: 'back' }),
    'attachment.release': (input) => releaseAttachment(session, input),
  };
}

function handoverHandlers(session: Session): HandlersOf<'handover' | 'conflict'> {
  return {
    'handover.parties': () => listParties(session),
    'handover.readCode': (input) => readPartyCode(session, input),
    'handover.pin': (input) => pinColleague(session, input),
    'handover.unpin': (input) => unpinColleague(session, input),
    'handover.start': (input) => startHandover(session, input),
    'handover.next': () => nextHandoverPiece(session),
    'handover.cancel': () => cancelHandover(session),
    'handover.note': (input) => noteHandover(session, input),
    'handover.open': (input) => openHandover(session, input),
    'handover.feed': (input) => feedHandover(session, input),
    'handover.plan': () => planHandover(session),
    'handover.take': () => takeHandover(session),
    'handover.finish': () => finishHandover(session),
    'handover.drop': () => dropHandover(session),
    'conflict.resolve': (input) => decideConflict(session, input),
  };
}

function linkedHandlers(session: Session): HandlersOf<'linked' | 'group' | 'paper' | 'today' | 'history'> {
  return {
    'linked.open': (input) => openLinked(session, input),
    'linked.create': (input) => endEntry(session, input, () => createLinked(session, input)),
    'linked.update': (input) => endEntry(session, input, () => updateLinked(session, input)),
    'linked.delete': (input) => putLinkedAside(session, { ...input, to: 'aside' }),
    'linked.restore': (input) => putLinkedAside(session, { ...input, to: 'back' }),
    'group.open': (input) => openGroup(session, input),
    'group.list': () => listGroups(session),
    'group.peopleWithText': (input) => peopleWithGroupText(session, input),
    'paper.subjects': (input) => paperSubjects(session, input),
    'paper.release': (input) => releasePaper(session, input),
    'today.read': (input) => readToday(session, input),
    'history.read': (input) => readHistory(session, input),
    'history.restoreValue': (input) => restoreFieldValue(session, input),
  };
}
