/** What the audit trail knows. Never rename one: entries are signed as they were written. */
export const AUDIT_ACTIONS = [
  'vault.created',
  'person.created',
  'person.updated',
  'person.deleted',
  'person.restored',
  'encounter.created',
  'encounter.updated',
  'encounter.deleted',
  'encounter.restored',
  'attachment.created',
  'attachment.deleted',
  'attachment.restored',
  'attachment.exported',
  'records.erased',
  'people.imported',
  'caseworker.named',
  'passphrase.added',
  'passphrase.changed',
  'passphrase.removed',
  'recovery-words.replaced',
  'recovery-words.printed',
  'kdf.raised',
  'keys.rotated',
  'backup.made',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
