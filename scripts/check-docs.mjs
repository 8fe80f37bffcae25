// Checks that every path, command and link that README.md and docs/**/*.md name exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import process from 'node:process';

/** Folders and files that exist only after a build or a run. */
const MADE_LATER = /^(out|dist|\.runtime|\.tsbuild|node_modules|test-results|demo-out)(\/|$)/u;
const FILE_ENDING = /\.(ts|tsx|mjs|cjs|js|json|md|html|css|woff2|png|svg|desktop|sh|ps1|ya?ml)$/u;
const NPM_BUILT_IN = new Set(['ci', 'install', 'audit', 'ls', 'pack', 'rebuild']);
const NPM_SHORTCUT = new Set(['start', 'test']);

const allPaths = listPaths();
const documents = listDocuments();
const scripts = readScripts();
const problems = documents.flatMap(checkDocument);
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (documents.length === 0) {
  process.stderr.write('Docs: there is no README.md and no docs/*.md, so nothing was checked.\n');
  process.exitCode = 1;
} else if (problems.length > 0) {
  process.stderr.write(`Docs: ${problems.length} problems.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`Docs: ${documents.length} documents, every path and command in them exists.\n`);
}

function listDocuments() {
  const inDocs = existsSync('docs') ? readdirSync('docs', { recursive: true }) : [];
  const paths = inDocs.map((path) => `docs/${path.replaceAll('\\', '/')}`);
  return ['README.md', ...paths].filter((path) => path.endsWith('.md') && existsSync(path));
}

function readScripts() {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  return new Set(Object.keys(manifest.scripts ?? {}));
}

function checkDocument(document) {
  return linesOf(document).flatMap(({ text, number, isCode }) => {
    const named = isCode ? [] : [...text.matchAll(/`([^`]+)`/gu)].map(([, span]) => span);
    const links = isCode ? [] : [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/gu)].map(([, link]) => link);
    const commands = isCode ? [text] : named;
    return [
      ...named.flatMap((span) => checkPath(document, span)),
      ...links.flatMap((link) => checkLink(document, link)),
      ...commands.flatMap(checkCommands),
    ].map((problem) => `${document}:${number}: ${problem}`);
  });
}

/** The lines of a document. Fenced blocks hold commands only; those fenced as `text` are examples and left out. */
function linesOf(document) {
  let fence;
  const lines = [];
  for (const [index, text] of readFileSync(document, 'utf8').split('\n').entries()) {
    const mark = /^\s*(?:```|~~~)(\w*)/u.exec(text);
    if (mark !== null) fence = fence === undefined ? mark[1] : undefined;
    else if (fence !== 'text') lines.push({ text, number: index + 1, isCode: fence !== undefined });
  }
  return lines;
}

function checkPath(document, span) {
  const path = span.replace(/(:\d+)+$/u, '').replace(/#.*$/u, '');
  if (!isPathOfOurs(path)) return [];
  const pattern = normalize(path).replace(/\/$/u, '');
  if (MADE_LATER.test(pattern) || exists(pattern) || exists(join(dirname(document), pattern))) return [];
  return [`${span} does not exist`];
}

/** A path has no blanks; it ends like a file, or its first part is a folder of the repository. */
function isPathOfOurs(path) {
  if (!/^[\w@.*<>{},/-]+$/u.test(path) || /^(@|\.?[\d.]+$|[/.]?\w+$)/u.test(path)) return false;
  // Not of the repository: absolute paths, and those below a placeholder such as a user's data folder.
  if (/^[/<]/u.test(path)) return false;
  const isFile = FILE_ENDING.test(path);
  if (!path.includes('/')) return isFile;
  return isFile || path.endsWith('/') || existsSync(path.split('/')[0]);
}

/** Does the path exist? `*` and `<name>` stand for any name, `{a,b}` for each; a bare file name may lie anywhere. */
function exists(path) {
  const variants = expandBraces(path);
  return variants.every((variant) => {
    if (/[*<]/u.test(variant)) return matchesSome(variant);
    return existsSync(variant) || (!variant.includes('/') && isNamedSomewhere(variant));
  });
}

function expandBraces(path) {
  const braces = /\{([^}]*)\}/u.exec(path);
  if (braces === null) return [path];
  return braces[1].split(',').flatMap((part) => expandBraces(path.replace(braces[0], part)));
}

function matchesSome(pattern) {
  const source = pattern
    .replaceAll(/[.+?^$()|[\]\\]/gu, '\\$&')
    .replaceAll('**/', '(?:.+/)?')
    .replaceAll(/(?<!\?:)\*+|<[^>]*>/gu, '[^/]+');
  const whole = new RegExp(`^${source}$`, 'u');
  return allPaths.some((path) => whole.test(path));
}

function isNamedSomewhere(name) {
  return allPaths.some((path) => path.endsWith(`/${name}`));
}

function listPaths() {
  return readdirSync('.')
    .filter((name) => !MADE_LATER.test(name) && name !== '.git')
    .flatMap((name) => [name, ...below(name)]);
}

function below(name) {
  try {
    return readdirSync(name, { recursive: true }).map((path) => `${name}/${path.replaceAll('\\', '/')}`);
  } catch {
    // A file holds nothing.
    return [];
  }
}

function checkLink(document, link) {
  if (/^(https?:|mailto:|#)/u.test(link)) return [];
  const path = decodeURI(link.replace(/#.*$/u, ''));
  return existsSync(join(dirname(document), path)) ? [] : [`the link to ${link} leads nowhere`];
}

function checkCommands(text) {
  const runs = [...text.matchAll(/\bnpm (?:run |run-script )([\w:-]+)/gu)].map(([, name]) => name);
  const direct = [...text.matchAll(/\bnpm (?!run\b|run-script\b)([a-z][\w-]*)/gu)].map(([, name]) => name);
  const files = [...text.matchAll(/\bnode ([\w./-]+\.[cm]?js)\b/gu)].map(([, file]) => file);
  return [
    ...runs.filter((name) => !scripts.has(name)).map((name) => `npm run ${name} is not in package.json`),
    ...direct.filter((name) => !isNpmCommand(name)).map((name) => `npm ${name} is no command`),
    ...files.filter((file) => !existsSync(file)).map((file) => `node ${file}: the file does not exist`),
  ];
}

function isNpmCommand(name) {
  return NPM_SHORTCUT.has(name) ? scripts.has(name) : NPM_BUILT_IN.has(name);
}
