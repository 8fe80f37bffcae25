import { createVault, lockAndUnlock, quit, recordContact } from './caseworker.mjs';

/** Words that stand nowhere but in what is recorded: whoever finds one on the disk has found a leak. */
const WORDS = {
  name: 'Quokkamarker',
  koreanName: '두루표식',
  note: 'Zirconmarker',
  koreanNote: '은하표식',
  chineseNote: '暗号标记',
  halfWritten: 'Halfmarker',
  searched: 'Seekmarker',
  file: 'Filemarker',
  content: 'Contentmarker',
  origin: 'Originmarker',
};
export const MARKERS = Object.values(WORDS);

/** The file that is taken in, which lies outside of what is searched. */
export const TESTIMONY = {
  name: `${WORDS.file}-testimony.txt`,
  content: `${WORDS.content}: what she told.\n`,
};

/**
 * A day's work in the English interface: everything that a caseworker does with the app, in one go.
 * @param {object} person who sits before it
 * @param {(what: string) => void} say
 * @returns {Promise<{ passphrase: string, exitCode: number }>}
 */
export async function workAWholeDay(person, say) {
  const passphrase = await createVault(person);
  say('a vault was created');
  await recordContact(person, {
    name: `${WORDS.name} Kim`,
    note: `${WORDS.note}: she fears for her mother.`,
  });
  await recordContact(person, {
    name: `${WORDS.koreanName} 최은경`,
    note: `${WORDS.koreanNote} 어머니가 아프시다. ${WORDS.chineseNote}`,
  });
  say('two people were recorded');
  await takeFileIn(person);
  say('a file was taken in');
  await person.type('entry', 'Search names and notes', WORDS.searched);
  await person.type('entry', 'Search names and notes', 'Zircon');
  await person.see('button', WORDS.name, { exact: false });
  say('somebody was searched for');
  await writeLetter(person);
  say('a letter was written, with consent, and saved as PDF');
  await readReference(person);
  say('the reference was read');
  await switchLanguages(person);
  say('the language was switched to Korean, Chinese and back, a note half-written');
  await lockAndUnlock(person, passphrase);
  say('the vault was locked and unlocked');
  await backUp(person);
  say('a backup was made');
  return { passphrase, exitCode: await quit(person) };
}

async function takeFileIn(person) {
  await person.press('button', 'Add a file…');
  await person.nameFile(`/handed/${TESTIMONY.name}`);
  await person.type('entry', 'Where does it come from?', `${WORDS.origin}, by hand`);
  await person.press('button', 'Add to the vault');
  await person.see('button', `Export…: ${TESTIMONY.name}`);
}

async function writeLetter(person) {
  await person.press('button', 'Add: Consent');
  await person.choose('Purpose', 'Sharing', 1);
  await person.choose('Decision', 'Given');
  await person.press('button', 'Save');
  await person.press('button', 'Write a letter');
  await person.press('button', 'Keep with the case');
  await person.press('button', 'Save as PDF…');
  await person.nameFile('/home/caseworker/letter.pdf');
  await person.see('static', 'The PDF was written', { exact: false });
}

async function readReference(person) {
  await person.press('button', 'Reference');
  await person.type('entry', 'Search the reference', 'Mong Cai');
  await person.see('heading', 'Search results');
  await person.press('button', 'Close');
}

async function switchLanguages(person) {
  await person.press('button', 'New contact');
  await person.type('entry', 'Note', `${WORDS.halfWritten} that was never saved`);
  await person.press('radio button', '한국어');
  await person.see('button', '새 접촉 기록');
  await person.press('radio button', '中文');
  await person.see('button', '新建接触记录');
  await person.press('radio button', 'English');
  await person.see('button', 'Save');
}

async function backUp(person) {
  await person.press('button', 'Settings');
  await person.press('button', 'Back up now');
  await person.nameFile('/home/caseworker/backup.durumi');
  await person.see('static', 'was read back whole', { exact: false });
}
