import assert from 'node:assert/strict';
import { createVault, lockAndUnlock, quit, recordContact } from './caseworker.mjs';
import { startInstalledApp } from './installed-app.mjs';
import { processesBelow, statusLine } from './processes.mjs';

// Installs the Debian package in a scratch root and uses it there as an ordinary user, on the screen of this process.
// Run by scripts/package/check-package.mjs.
const [deb] = process.argv.slice(2);
const { person, throwAway } = startInstalledApp({ deb });
try {
  const passphrase = await createVault(person);
  const name = '최은경 (Choi Eun-kyung)';
  await recordContact(person, { name, note: 'She asks for a doctor. 어머니가 아프시다.' });
  await lockAndUnlock(person, passphrase);
  await person.see('button', name, { exact: false });
  checkSandbox(processesBelow(person.pid));
  const said = person.output();
  assert.match(said, /This is a development build, no release\.|on Electron (?:4[5-9]|[5-9]\d)\./u);
  assert.equal(await quit(person), 0, 'the app quits by its own');
  process.stdout.write('Installed, used as an ordinary user, locked, unlocked, quit: as it should be.\n');
} finally {
  await person.getUp();
  throwAway();
}

function checkSandbox(all) {
  const ours = all.filter(
    ({ command }) => command.includes('/usr/lib/durumi/') || command.startsWith('/usr/bin/durumi'),
  );
  const renderers = ours.filter(({ command }) => command.includes('--type=renderer'));
  assert.ok(renderers.length > 0, 'there is a window');
  assert.ok(!ours.some(({ command }) => command.includes('--no-sandbox')), 'nobody turned the sandbox off');
  for (const { status } of renderers) {
    assert.notEqual(statusLine(status, 'Uid')[0], '0', 'an ordinary user runs it');
    // 2: the kernel filters the system calls.
    assert.equal(statusLine(status, 'Seccomp')[0], '2');
    assert.ok(statusLine(status, 'NSpid').length > 1, 'it sees no process but its own');
  }
  const [{ status }] = renderers;
  process.stdout.write(
    `Sandbox of ${renderers.length} window process(es): user ${statusLine(status, 'Uid')[0]}, system calls filtered, process namespace of its own.\n`,
  );
}
