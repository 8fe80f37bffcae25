import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export const LANGUAGES = ['en', 'ko', 'zh'];

const PLURAL = /_(zero|one|two|few|many|other)$/u;

/**
 * Reads every interface text. `texts[language]` maps a full key (`people.title.list`, plural form included) to
 * `{ value, place }`, the place being `file:line`. What is wrong with a file by itself is told in `problems`.
 */
export function readLocales() {
  const problems = [];
  const texts = {};
  for (const language of LANGUAGES) {
    texts[language] = new Map();
    for (const file of localeFiles(language)) readFile(file, texts[language], problems);
  }
  return { texts, problems };
}

/** The paths of a language's files, from the root of the repository. */
export function localeFiles(language) {
  const folder = `locales/${language}/ui`;
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => `${folder}/${name}`);
}

/** The key as code calls it: without the plural form that i18next adds. */
export function baseKey(key) {
  return key.replace(PLURAL, '');
}

/** The plural form of a key (`one`, `other`), or undefined. */
export function pluralForm(key) {
  return PLURAL.exec(key)?.[1];
}

function readFile(file, texts, problems) {
  const source = ts.parseJsonText(file, readFileSync(file, 'utf8'));
  const namespace = file.split('/').at(-1).replace('.json', '');
  const root = source.statements[0]?.expression;
  if (source.parseDiagnostics.length > 0 || root === undefined || !ts.isObjectLiteralExpression(root)) {
    problems.push(`${file}:1: is not a JSON object`);
    return;
  }
  readObject({ source, texts, problems }, root, namespace);
}

function readObject(into, object, path) {
  for (const property of object.properties) {
    const key = `${path}.${property.name.text}`;
    const place = `${into.source.fileName}:${lineOf(into.source, property)}`;
    if (ts.isObjectLiteralExpression(property.initializer)) {
      readObject(into, property.initializer, key);
    } else if (!ts.isStringLiteral(property.initializer)) {
      into.problems.push(`${place}: ${key} is not a text`);
    } else if (into.texts.has(key)) {
      into.problems.push(`${place}: ${key} stands twice`);
    } else {
      into.texts.set(key, { value: property.initializer.text, place });
    }
  }
}

function lineOf(source, node) {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
