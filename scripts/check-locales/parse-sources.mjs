import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Parses the TypeScript of src/ that ships: no tests, nothing of src/testing, no declarations. */
export function parseSources() {
  if (!existsSync('src')) return [];
  return readdirSync('src', { recursive: true })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/u.test(path))
    .filter((path) => !/\.(test|d)\.tsx?$|^src\/testing\//u.test(path))
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

/** Calls `visit` for a node and everything below it. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** `file:line` of a node. */
export function placeOf(node) {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${source.fileName}:${line + 1}`;
}

/** The expressions that a value may come from: both arms of a condition, both sides of `??`, `||`, `&&`. */
export function resultsOf(expression) {
  if (ts.isParenthesizedExpression(expression)) return resultsOf(expression.expression);
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)) {
    return resultsOf(expression.expression);
  }
  if (ts.isConditionalExpression(expression)) {
    return [...resultsOf(expression.whenTrue), ...resultsOf(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) return resultsOfBinary(expression);
  return [expression];
}

function resultsOfBinary({ left, right, operatorToken }) {
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return resultsOf(right);
  const isJoin = [
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.PlusToken,
  ].includes(operatorToken.kind);
  return isJoin ? [...resultsOf(left), ...resultsOf(right)] : [];
}

/** The fixed text of a string or template; undefined for any other node. */
export function fixedText(node) {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
}
