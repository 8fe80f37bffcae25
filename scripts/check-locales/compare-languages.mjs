import { baseKey, LANGUAGES, pluralForm } from './read-locales.mjs';

/** The second part of a key says what the text is for. */
const ROLES = ['title', 'label', 'action', 'hint', 'error', 'status', 'body'];
/** Files whose second part is a code list of the domain instead. */
const CODE_LISTS = ['codes', 'lists'];
/** Texts that are the same in two languages on purpose: names that nobody translates. */
const UNTRANSLATED = new Set(['Durumi', '한국어', '中文', 'English']);
/** What every text of a language is written in. */
const SCRIPTS = { en: /\p{Script=Latin}/u, ko: /\p{Script=Hangul}/u, zh: /\p{Script=Han}/u };
const SCRIPT_NAMES = { en: 'Latin letter', ko: 'Hangul', zh: 'Han character' };
const VARIABLE = /\{\{\s*([^},\s]+)[^}]*\}\}/gu;

/** Finds what one language has and another lacks, and texts that were copied instead of translated. */
export function compareLanguages({ texts }) {
  return [
    ...[...groupByBase(texts)].flatMap(([key, group]) => compareGroup(key, group)),
    ...LANGUAGES.flatMap((language) => [...texts[language]].flatMap((entry) => checkText(language, entry))),
    ...findCopies(texts),
  ];
}

/** Maps a base key to the entries of each language: `{ en: [entry, …], ko: […], zh: […] }`. */
function groupByBase(texts) {
  const groups = new Map();
  for (const language of LANGUAGES) {
    for (const [key, { value, place }] of texts[language]) {
      const base = baseKey(key);
      const group = groups.get(base) ?? { en: [], ko: [], zh: [] };
      group[language].push({ form: pluralForm(key), value, place });
      groups.set(base, group);
    }
  }
  return groups;
}

function compareGroup(key, group) {
  const entries = LANGUAGES.flatMap((language) => group[language]);
  const { place } = entries[0];
  const isPlural = entries.some(({ form }) => form !== undefined);
  return [
    ...checkShape(key, place),
    ...LANGUAGES.flatMap((language) => checkForms(language, { key, place, isPlural }, group[language])),
    ...checkVariables(key, group),
  ];
}

function checkShape(key, place) {
  const [file, role, ...rest] = key.split('.');
  if (rest.length !== 1) return [`${place}: ${key} is not of the form feature.role.name`];
  if (CODE_LISTS.includes(file) || ROLES.includes(role)) return [];
  return [`${place}: ${key} has the role ${role}; roles are ${ROLES.join(', ')}`];
}

function checkForms(language, { key, place, isPlural }, entries) {
  const wanted = isPlural ? pluralForms(language) : [undefined];
  const found = entries.map(({ form }) => form);
  const missing = wanted.filter((form) => !found.includes(form));
  const surplus = entries.filter(({ form }) => !wanted.includes(form));
  return [
    ...missing.map((form) => `${place}: ${fullKey(key, form)} is missing in ${language}`),
    ...surplus.map(
      (entry) => `${entry.place}: ${fullKey(key, entry.form)} is a form that ${language} does not use`,
    ),
  ];
}

function pluralForms(language) {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function fullKey(key, form) {
  return form === undefined ? key : `${key}_${form}`;
}

function checkVariables(key, group) {
  const english = variablesOf(group.en);
  return LANGUAGES.filter((language) => group[language].length > 0)
    .filter((language) => group.en.length > 0 && variablesOf(group[language]) !== english)
    .map(
      (language) =>
        `${group[language][0].place}: ${key} has the variables [${variablesOf(group[language])}], in en [${english}]`,
    );
}

function variablesOf(entries) {
  const names = entries.flatMap(({ value }) => [...value.matchAll(VARIABLE)].map(([, name]) => name));
  return [...new Set(names)].toSorted().join(', ');
}

function checkText(language, [key, { value, place }]) {
  if (value.trim() === '') return [`${place}: ${key} is empty`];
  if (!isTranslatable(value) || SCRIPTS[language].test(value)) return [];
  return [`${place}: ${key} has no ${SCRIPT_NAMES[language]}, so it is not ${language}`];
}

function findCopies({ en, ko, zh }) {
  const pairs = [
    [ko, en],
    [zh, en],
    [zh, ko],
  ];
  return pairs.flatMap(([copies, originals]) =>
    [...copies]
      .filter(([key, { value }]) => isTranslatable(value) && originals.get(key)?.value === value)
      .map(([key, { place }]) => `${place}: ${key} is the same text as in ${originals.get(key).place}`),
  );
}

function isTranslatable(value) {
  return /\p{L}/u.test(value.replace(VARIABLE, '')) && !UNTRANSLATED.has(value);
}
