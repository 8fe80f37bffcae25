import ts from 'typescript';
import { fixedText, placeOf, resultsOf, walk } from './parse-sources.mjs';

/** Attributes and properties of our components that people read or hear. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'description',
  'heading',
  'hint',
  'label',
  'placeholder',
  'title',
]);
const LETTER = /\p{L}/u;
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}]/u;
/** Language names are shown in their own script, whatever the language of the interface. */
const LANGUAGE_NAMES = /\/language-names\.ts$/u;

/** Finds texts that stand in code instead of in a locale file. */
export function findTexts(sources) {
  return sources.filter(({ fileName }) => /^src\/(renderer|main)\//u.test(fileName)).flatMap(textsIn);
}

function textsIn(source) {
  const problems = [];
  const report = (node, reason) => {
    const text = fixedText(node).trim().replaceAll(/\s+/gu, ' ');
    problems.push(`${placeOf(node)}: "${text.slice(0, 40)}" ${reason}`);
  };
  walk(source, (node) => {
    for (const text of textsShownBy(node)) report(text, 'is a text in a component; move it to locales/');
    if (!LANGUAGE_NAMES.test(source.fileName) && EAST_ASIAN.test(fixedText(node) ?? '')) {
      report(node, 'is Korean or Chinese in code; move it to locales/');
    }
  });
  return problems;
}

/** The fixed texts with letters that a JSX node puts on the screen by itself. */
function textsShownBy(node) {
  return shownValues(node).filter((value) => LETTER.test(fixedText(value) ?? ''));
}

function shownValues(node) {
  if (ts.isJsxText(node)) return [node];
  if (ts.isJsxAttribute(node)) return SPOKEN.has(node.name.getText()) ? valuesOf(node.initializer) : [];
  const isChild = ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
  return isChild ? valuesOf(node) : [];
}

function valuesOf(value) {
  if (value === undefined) return [];
  if (!ts.isJsxExpression(value)) return [value];
  return value.expression === undefined ? [] : resultsOf(value.expression);
}
