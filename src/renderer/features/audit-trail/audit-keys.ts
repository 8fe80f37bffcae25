import type { AuditAction } from '../../../domain/audit-action';

/** The sentence for each action. */
export const AUDIT_KEYS = {
  'vault.created': 'audit.label.vaultCreated',
  'person.created': 'audit.label.personCreated',
  'person.updated': 'audit.label.personUpdated',
  'person.deleted': 'audit.label.personDeleted',
  'person.restored': 'audit.label.personRestored',
  'encounter.created': 'audit.label.encounterCreated',
  'encounter.updated': 'audit.label.encounterUpdated',
  'encounter.deleted': 'audit.label.encounterDeleted',
  'encounter.restored': 'audit.label.encounterRestored',
  'attachment.created': 'audit.label.attachmentCreated',
  'attachment.deleted': 'audit.label.attachmentDeleted',
  'attachment.restored': 'audit.label.attachmentRestored',
  'attachment.exported': 'audit.label.attachmentExported',
  'records.erased': 'audit.label.recordsErased',
  'people.imported': 'audit.label.peopleImported',
  'caseworker.named': 'audit.label.caseworkerNamed',
  'passphrase.added': 'audit.label.passphraseAdded',
  'passphrase.changed': 'audit.label.passphraseChanged',
  'passphrase.removed': 'audit.label.passphraseRemoved',
  'recovery-words.replaced': 'audit.label.recoveryWordsReplaced',
  'recovery-words.printed': 'audit.label.recoveryWordsPrinted',
  'kdf.raised': 'audit.label.kdfRaised',
  'backup.made': 'audit.label.backupMade',
  'keys.rotated': 'audit.label.keysRotated',
} as const satisfies Record<AuditAction, string>;
