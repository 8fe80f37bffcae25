import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** So long until every program has heard of new keys. */
const SETTLE_MS = 1500;
const SPARE_KEY = /^\s*(<I\d+>) = \d+;$/gmu;

const onKeys = [];

/** Puts letters that are on no key of this keyboard on keys that nobody presses. */
export async function putOnKeys(text) {
  const missing = [...new Set(text)].filter((letter) => !/[ -~]/u.test(letter) && !onKeys.includes(letter));
  if (missing.length === 0) return;
  onKeys.push(...missing);
  const { DISPLAY } = process.env;
  const { stdout: keymap } = spawnSync('xkbcomp', ['-xkb', DISPLAY, '-'], { encoding: 'utf8' });
  const { status } = spawnSync('xkbcomp', ['-w', '0', '-', DISPLAY], { input: withLetters(keymap, onKeys) });
  if (status !== 0) throw new Error('The keyboard took no more letters.');
  await sleep(SETTLE_MS);
}

/**
 * A keymap of the X server with these letters on its last keys.
 * @param {string} keymap as `xkbcomp` writes it
 * @param {readonly string[]} letters
 */
export function withLetters(keymap, letters) {
  const spare = [...keymap.matchAll(SPARE_KEY)].map(([, name]) => name).toReversed();
  if (spare.length < letters.length) throw new Error('There are not enough keys.');
  const keys = letters.map((letter, index) => {
    const code = letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `    key ${spare[index]} { [ U${code} ] };\n`;
  });
  const end = endOfSymbols(keymap);
  return keymap.slice(0, end) + keys.join('') + keymap.slice(end);
}

function endOfSymbols(keymap) {
  const start = keymap.indexOf('xkb_symbols');
  const end = keymap.indexOf('\n};', start);
  if (start < 0 || end < 0) throw new Error('The keymap has no symbols.');
  return end + 1;
}
