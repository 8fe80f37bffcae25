import appEn from '../../../locales/en/ui/app.json';
import codesEn from '../../../locales/en/ui/codes.json';
import contactEn from '../../../locales/en/ui/contact.json';
import peopleEn from '../../../locales/en/ui/people.json';
import personEn from '../../../locales/en/ui/person.json';
import vaultEn from '../../../locales/en/ui/vault.json';
import appKo from '../../../locales/ko/ui/app.json';
import codesKo from '../../../locales/ko/ui/codes.json';
import contactKo from '../../../locales/ko/ui/contact.json';
import peopleKo from '../../../locales/ko/ui/people.json';
import personKo from '../../../locales/ko/ui/person.json';
import vaultKo from '../../../locales/ko/ui/vault.json';
import appZh from '../../../locales/zh/ui/app.json';
import codesZh from '../../../locales/zh/ui/codes.json';
import contactZh from '../../../locales/zh/ui/contact.json';
import peopleZh from '../../../locales/zh/ui/people.json';
import personZh from '../../../locales/zh/ui/person.json';
import vaultZh from '../../../locales/zh/ui/vault.json';

const en = {
  app: appEn,
  codes: codesEn,
  contact: contactEn,
  people: peopleEn,
  person: personEn,
  vault: vaultEn,
};
const ko = {
  app: appKo,
  codes: codesKo,
  contact: contactKo,
  people: peopleKo,
  person: personKo,
  vault: vaultKo,
};
const zh = {
  app: appZh,
  codes: codesZh,
  contact: contactZh,
  people: peopleZh,
  person: personZh,
  vault: vaultZh,
};

/** All interface texts, bundled: the app reads no file and asks no server for a language. */
export const RESOURCES = {
  en: { translation: en },
  ko: { translation: ko },
  zh: { translation: zh },
} as const;

export type EnglishTexts = typeof en;
