import appEn from '../../../locales/en/ui/app.json';
import attachmentsEn from '../../../locales/en/ui/attachments.json';
import auditEn from '../../../locales/en/ui/audit.json';
import backupEn from '../../../locales/en/ui/backup.json';
import codesEn from '../../../locales/en/ui/codes.json';
import conflictEn from '../../../locales/en/ui/conflict.json';
import contactEn from '../../../locales/en/ui/contact.json';
import datesEn from '../../../locales/en/ui/dates.json';
import deletedEn from '../../../locales/en/ui/deleted.json';
import duplicatesEn from '../../../locales/en/ui/duplicates.json';
import figuresEn from '../../../locales/en/ui/figures.json';
import handoverEn from '../../../locales/en/ui/handover.json';
import keysEn from '../../../locales/en/ui/keys.json';
import lettersEn from '../../../locales/en/ui/letters.json';
import listsEn from '../../../locales/en/ui/lists.json';
import peopleEn from '../../../locales/en/ui/people.json';
import personEn from '../../../locales/en/ui/person.json';
import protectionsEn from '../../../locales/en/ui/protections.json';
import referenceEn from '../../../locales/en/ui/reference.json';
import retentionEn from '../../../locales/en/ui/retention.json';
import safetyEn from '../../../locales/en/ui/safety.json';
import sectionsEn from '../../../locales/en/ui/sections.json';
import settingsEn from '../../../locales/en/ui/settings.json';
import caseworkEn from '../../../locales/en/ui/casework.json';
import commandsEn from '../../../locales/en/ui/commands.json';
import historyEn from '../../../locales/en/ui/history.json';
import todayEn from '../../../locales/en/ui/today.json';
import vaultEn from '../../../locales/en/ui/vault.json';
import appKo from '../../../locales/ko/ui/app.json';
import attachmentsKo from '../../../locales/ko/ui/attachments.json';
import auditKo from '../../../locales/ko/ui/audit.json';
import backupKo from '../../../locales/ko/ui/backup.json';
import codesKo from '../../../locales/ko/ui/codes.json';
import conflictKo from '../../../locales/ko/ui/conflict.json';
import contactKo from '../../../locales/ko/ui/contact.json';
import datesKo from '../../../locales/ko/ui/dates.json';
import deletedKo from '../../../locales/ko/ui/deleted.json';
import duplicatesKo from '../../../locales/ko/ui/duplicates.json';
import figuresKo from '../../../locales/ko/ui/figures.json';
import handoverKo from '../../../locales/ko/ui/handover.json';
import keysKo from '../../../locales/ko/ui/keys.json';
import lettersKo from '../../../locales/ko/ui/letters.json';
import listsKo from '../../../locales/ko/ui/lists.json';
import peopleKo from '../../../locales/ko/ui/people.json';
import personKo from '../../../locales/ko/ui/person.json';
import protectionsKo from '../../../locales/ko/ui/protections.json';
import referenceKo from '../../../locales/ko/ui/reference.json';
import retentionKo from '../../../locales/ko/ui/retention.json';
import safetyKo from '../../../locales/ko/ui/safety.json';
import sectionsKo from '../../../locales/ko/ui/sections.json';
import settingsKo from '../../../locales/ko/ui/settings.json';
import caseworkKo from '../../../locales/ko/ui/casework.json';
import commandsKo from '../../../locales/ko/ui/commands.json';
import historyKo from '../../../locales/ko/ui/history.json';
import todayKo from '../../../locales/ko/ui/today.json';
import vaultKo from '../../../locales/ko/ui/vault.json';
import appZh from '../../../locales/zh/ui/app.json';
import attachmentsZh from '../../../locales/zh/ui/attachments.json';
import auditZh from '../../../locales/zh/ui/audit.json';
import backupZh from '../../../locales/zh/ui/backup.json';
import codesZh from '../../../locales/zh/ui/codes.json';
import conflictZh from '../../../locales/zh/ui/conflict.json';
import contactZh from '../../../locales/zh/ui/contact.json';
import datesZh from '../../../locales/zh/ui/dates.json';
import deletedZh from '../../../locales/zh/ui/deleted.json';
import duplicatesZh from '../../../locales/zh/ui/duplicates.json';
import figuresZh from '../../../locales/zh/ui/figures.json';
import handoverZh from '../../../locales/zh/ui/handover.json';
import keysZh from '../../../locales/zh/ui/keys.json';
import lettersZh from '../../../locales/zh/ui/letters.json';
import listsZh from '../../../locales/zh/ui/lists.json';
import peopleZh from '../../../locales/zh/ui/people.json';
import personZh from '../../../locales/zh/ui/person.json';
import protectionsZh from '../../../locales/zh/ui/protections.json';
import referenceZh from '../../../locales/zh/ui/reference.json';
import retentionZh from '../../../locales/zh/ui/retention.json';
import safetyZh from '../../../locales/zh/ui/safety.json';
import sectionsZh from '../../../locales/zh/ui/sections.json';
import settingsZh from '../../../locales/zh/ui/settings.json';
import caseworkZh from '../../../locales/zh/ui/casework.json';
import commandsZh from '../../../locales/zh/ui/commands.json';
import historyZh from '../../../locales/zh/ui/history.json';
import todayZh from '../../../locales/zh/ui/today.json';
import vaultZh from '../../../locales/zh/ui/vault.json';

const en = {
  app: appEn,
  attachments: attachmentsEn,
  audit: auditEn,
  backup: backupEn,
  codes: codesEn,
  conflict: conflictEn,
  contact: contactEn,
  dates: datesEn,
  deleted: deletedEn,
  duplicates: duplicatesEn,
  figures: figuresEn,
  handover: handoverEn,
  keys: keysEn,
  letters: lettersEn,
  lists: listsEn,
  people: peopleEn,
  person: personEn,
  protections: protectionsEn,
  reference: referenceEn,
  retention: retentionEn,
  safety: safetyEn,
  sections: sectionsEn,
  settings: settingsEn,
  casework: caseworkEn,
  commands: commandsEn,
  history: historyEn,
  today: todayEn,
  vault: vaultEn,
};
const ko = {
  app: appKo,
  attachments: attachmentsKo,
  audit: auditKo,
  backup: backupKo,
  codes: codesKo,
  conflict: conflictKo,
  contact: contactKo,
  dates: datesKo,
  deleted: deletedKo,
  duplicates: duplicatesKo,
  figures: figuresKo,
  handover: handoverKo,
  keys: keysKo,
  letters: lettersKo,
  lists: listsKo,
  people: peopleKo,
  person: personKo,
  protections: protectionsKo,
  reference: referenceKo,
  retention: retentionKo,
  safety: safetyKo,
  sections: sectionsKo,
  settings: settingsKo,
  casework: caseworkKo,
  commands: commandsKo,
  history: historyKo,
  today: todayKo,
  vault: vaultKo,
};
const zh = {
  app: appZh,
  attachments: attachmentsZh,
  audit: auditZh,
  backup: backupZh,
  codes: codesZh,
  conflict: conflictZh,
  contact: contactZh,
  dates: datesZh,
  deleted: deletedZh,
  duplicates: duplicatesZh,
  figures: figuresZh,
  handover: handoverZh,
  keys: keysZh,
  letters: lettersZh,
  lists: listsZh,
  people: peopleZh,
  person: personZh,
  protections: protectionsZh,
  reference: referenceZh,
  retention: retentionZh,
  safety: safetyZh,
  sections: sectionsZh,
  settings: settingsZh,
  casework: caseworkZh,
  commands: commandsZh,
  history: historyZh,
  today: todayZh,
  vault: vaultZh,
};

/** All interface texts, bundled: the app reads no file and asks no server for a language. */
export const RESOURCES = {
  en: { translation: en },
  ko: { translation: ko },
  zh: { translation: zh },
} as const;

export type EnglishTexts = typeof en;
