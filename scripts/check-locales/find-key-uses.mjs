import ts from 'typescript';
import { fixedText, placeOf, resultsOf, walk } from './parse-sources.mjs';
import { baseKey, LANGUAGES, localeFiles } from './read-locales.mjs';

/** Finds keys that code uses and no file has, keys that no code uses, and files that nothing imports. */
export function findKeyUses({ texts }, sources) {
  const keys = new Map([...texts.en].map(([key, text]) => [baseKey(key), text.place]));
  const uses = sources.flatMap((source) => usesIn(source, keys));
  return [...missingKeys(uses, keys), ...unusedKeys(uses, keys), ...unusedFiles(sources)];
}

/** Every `{ pattern, place, text }` of a file: literal keys, and templates whose gaps stand for any name. */
function usesIn(source, keys) {
  const uses = [];
  const namespaces = new Set([...keys.keys()].map((key) => key.split('.')[0]));
  walk(source, (node) => {
    if (isTranslation(node)) {
      const [first] = node.arguments;
      for (const result of resultsOf(first)) uses.push(...useOf(result));
    } else {
      uses.push(...useOf(node).filter(({ text }) => isKeyLike(text, namespaces)));
    }
  });
  return uses;
}

/** Is this `t('…')` or `something.t('…')`? */
function isTranslation(node) {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return false;
  const { expression } = node;
  return (ts.isIdentifier(expression) ? expression.text : expression.name?.text) === 't';
}

function useOf(node) {
  const text = ts.isJsxText(node) ? undefined : fixedText(node);
  if (text === undefined) return [];
  const isTemplate = ts.isTemplateExpression(node);
  const pattern = new RegExp(
    `^${text
      .split(isTemplate ? '…' : /$^/u)
      .map(escape)
      .join('[^.]+')}$`,
    'u',
  );
  return [{ text, pattern, place: placeOf(node) }];
}

function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

// Calls of the vault have two parts (`people.page`), keys have three.
function isKeyLike(text, namespaces) {
  return /^[a-z]\w*\.[a-z]\w*\.[\w…-]+$/iu.test(text) && namespaces.has(text.split('.')[0]);
}

function missingKeys(uses, keys) {
  const names = [...keys.keys()];
  return uses
    .filter(({ pattern }) => !names.some((key) => pattern.test(key)))
    .map(({ text, place }) => `${place}: ${text} is used but stands in no locale file`);
}

function unusedKeys(uses, keys) {
  return [...keys]
    .filter(([key]) => !uses.some(({ pattern }) => pattern.test(key)))
    .map(([key, place]) => `${place}: ${key} is used nowhere in src`);
}

// A file that is not imported falls back to English without a word.
function unusedFiles(sources) {
  const imported = sources.flatMap((source) =>
    source.statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier }) => moduleSpecifier.text),
  );
  return LANGUAGES.flatMap(localeFiles)
    .filter((file) => !imported.some((specifier) => specifier.endsWith(`/${file}`)))
    .map((file) => `${file}:1: is imported nowhere in src`);
}
