import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startInstalledApp } from './installed-app.mjs';
import { filesBelow, searchFolder } from './marker-search.mjs';
import { carriedBytes, readTrace } from './system-calls.mjs';
import { MARKERS, TESTIMONY, workAWholeDay } from './whole-day.mjs';

// Works a whole day with the installed package, traced or without a network, and looks at what it left behind.
// Run by scripts/prove-offline.mjs: prove-day.mjs DEB traced|alone
const [deb, way] = process.argv.slice(2);
const say = (text) => process.stdout.write(`  ${text}\n`);

const { person, handed, throwAway } = startInstalledApp({
  deb,
  isTraced: way === 'traced',
  hasNetwork: way === 'traced',
});
const testimony = join(handed, TESTIMONY.name);
writeFileSync(testimony, TESTIMONY.content);
chmodSync(testimony, 0o644);
try {
  const { passphrase, exitCode } = await workAWholeDay(person, say);
  assert.equal(exitCode, 0, 'the app quits by its own');
  await person.getUp();
  if (way === 'traced') lookAtTrace(readFileSync(join(handed, 'trace'), 'utf8'));
  else lookAtNetwork(readFileSync(join(handed, 'network'), 'utf8'));
  lookAtFiles(join(handed, 'left'), [...MARKERS, passphrase]);
  lookAtLog(person.output(), [...MARKERS, passphrase]);
} finally {
  await person.getUp();
  throwAway();
}

function lookAtTrace(trace) {
  const { calls, families, internet } = readTrace(trace);
  const named = Object.entries(families).map(([family, count]) => `${family} ${count}`);
  say(`system calls that connect or send: ${calls}; addresses named: ${named.join(', ')}`);
  assert.ok((families.AF_UNIX ?? 0) > 0, 'the trace holds what the app does');
  say(`to an internet address (AF_INET, AF_INET6): ${internet.length}`);
  assert.deepEqual(internet, []);
  assert.ok(!trace.includes('gvt1'), 'no dictionary was asked for');
}

function lookAtNetwork(text) {
  const carried = carriedBytes(text);
  say(`bytes that the interfaces carried: ${JSON.stringify(carried)}`);
  assert.deepEqual(carried, { lo: 0 }, 'there is the loopback only, and nothing went over it');
}

function lookAtFiles(left, words) {
  const { files, bytes, tables, found } = searchFolder(left, words);
  say(`files left anywhere by anybody: ${files} (${(bytes / 1e6).toFixed(1)} MB)`);
  say(`tables of LevelDB among them, unpacked: ${tables}`);
  say(`words looked for: ${words.length}, each in UTF-8, UTF-16LE and UTF-16BE; found: ${found.length}`);
  const paths = filesBelow(left);
  const ofApp = paths.filter((path) => path.includes('/.config/Durumi/'));
  assert.ok(
    ofApp.some((path) => path.includes('IndexedDB')),
    'the vault is among what was searched',
  );
  assert.ok(
    paths.some((path) => path.endsWith('backup.durumi')),
    'the backup is among what was searched',
  );
  assert.ok(
    paths.some((path) => path.endsWith('letter.pdf')),
    'so is the letter, which names nobody',
  );
  assert.deepEqual(found, []);
  const open = ofApp.filter((path) => (lstatSync(join(left, path)).mode & 0o077) !== 0);
  say(`files of the app: ${ofApp.length}; others may read: ${open.length}`);
  assert.deepEqual(open, []);
  const unwanted = paths.filter((path) => /\.bdic$|\.dmp$|\/(?:Cache|Media Cache)\/.*data/iu.test(path));
  assert.deepEqual(unwanted, [], 'no dictionary, no crash report, no cache');
}

function lookAtLog(log, words) {
  assert.deepEqual(
    words.filter((word) => log.includes(word)),
    [],
    'the log tells nothing',
  );
  assert.ok(existsSync(join(handed, 'left')));
}
