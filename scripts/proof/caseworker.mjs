/** What a caseworker does with the app, in its English interface, by the names that a screen reader tells. */

/** The first start: the language, the passphrase, the recovery words. Returns the passphrase. */
export async function createVault(person) {
  await person.press('button', 'English');
  await person.see('heading', 'Choose a passphrase');
  const passphrase = await person.see('status bar', 'Suggested passphrase', { until: ' ' });
  await person.type('password text', 'Type the passphrase to confirm', passphrase);
  await person.press('button', 'Continue');
  const words = (await person.listOf('Twelve recovery words', { atLeast: 12 })).map((item) =>
    item.split(/\s+/u).at(-1),
  );
  await person.press('button', 'I have written them down');
  for (const number of [3, 7, 11]) await person.type('entry', `Word ${number}`, words[number - 1]);
  await person.press('button', 'Create the vault');
  await person.see('button', 'New contact');
  return passphrase;
}

/** Records somebody with a note. */
export async function recordContact(person, { name, note }) {
  await person.press('button', 'New contact');
  await person.type('entry', 'Name or pseudonym', name);
  await person.type('entry', 'Note', note);
  await person.press('button', 'Save');
  await person.see('heading', name);
}

/** Locks, and opens the fresh window with the passphrase. */
export async function lockAndUnlock(person, passphrase) {
  await person.press('button', 'Lock');
  await person.see('heading', 'Unlock', { exact: false });
  await person.type('password text', 'Passphrase', passphrase);
  await person.keys('Return');
  await person.see('button', 'New contact');
}

/** Quits as a person does. Returns the exit code. */
export async function quit(person) {
  person.keys('ctrl+q');
  return person.ended();
}
