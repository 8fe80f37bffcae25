import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_CONTACTS } from '../demo/demo-people';
import { expect, test } from '../fixtures';
import { launchApp, nextWindow } from '../launch-app';
import { recordContact } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';

/** A key of the app's own, in clear: it names the place of the list, whoever is in it. */
const OWN_KEYS = new Set(['people']);
/** What is looked for and stands in no record. */
const SEARCHED = ['말갈기 여우불', 'xylophonist', '鸵鸟羽毛'];

test('the data folder holds no name, note, secret or word of what was recorded, in any encoding', async ({
  profile,
}) => {
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  const { passphrase, recoveryWords } = await createVault(page);
  for (const contact of DEMO_CONTACTS) await recordContact(page, contact);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('반쯤 쓴 이름');
  await page.getByLabel('Note', { exact: true }).fill('절반만 적은 이야기');
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await unlock(locked, passphrase);
  await expect(locked.getByLabel('Name or pseudonym')).toHaveValue('반쯤 쓴 이름');
  const search = locked.getByLabel('Search names and notes');
  for (const query of SEARCHED) {
    await search.fill(query);
    await expect(locked.getByRole('list', { name: 'People' }).getByRole('button')).toHaveCount(0);
  }
  await search.fill('삼십');
  await app.close();
  await expectNoSearchKept(profile, passphrase);

  const recorded = [
    ...DEMO_CONTACTS.flatMap(({ names, note, group, encounterPlace }) => [
      ...names,
      note,
      group,
      encounterPlace,
    ]),
    '반쯤 쓴 이름',
    '절반만 적은 이야기',
    ...SEARCHED,
  ];
  const words = new Set(recorded.flatMap(toWords));
  // What a folder in which nothing was recorded holds too is of the app, not of the people.
  const ofTheApp = await wordsFound(words, await emptyVaultFiles());
  const telling = new Set(
    [...words, passphrase, recoveryWords].filter((word) => !ofTheApp.has(word) && !OWN_KEYS.has(word)),
  );
  expect(telling.size).toBeGreaterThan(150);
  expect([...(await wordsFound(telling, await filesUnder(profile)))]).toEqual([]);
});

/** Searches, locks, starts anew: the search comes back behind a lock, and after a new start nothing tells of it. */
async function expectNoSearchKept(profile: string, passphrase: string): Promise<void> {
  const query = SEARCHED[0] ?? '';
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  await unlock(page, passphrase);
  await expect(page.getByLabel('Search names and notes')).toHaveValue('');
  await page.getByLabel('Search names and notes').fill(query);
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await unlock(locked, passphrase);
  await expect(locked.getByLabel('Search names and notes')).toHaveValue(query);
  await app.close();
  const again = await launchApp(profile);
  const fresh = await again.firstWindow();
  await unlock(fresh, passphrase);
  const search = fresh.getByLabel('Search names and notes');
  await expect(search).toHaveValue('');
  await search.click();
  await expect(fresh.getByRole('listbox')).toHaveCount(0);
  const kept = await fresh.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      ...[sessionStorage, localStorage].map(Object.entries),
    ]),
  );
  for (const word of toWords(query)) expect(kept).not.toContain(word);
  await again.close();
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** The files of an app in which a vault was created and nothing else. */
async function emptyVaultFiles(): Promise<Buffer[]> {
  const profile = await mkdtemp(join(tmpdir(), 'durumi-empty-'));
  const app = await launchApp(profile);
  await createVault(await app.firstWindow());
  await app.close();
  const files = await filesUnder(profile);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return files;
}

async function filesUnder(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
}

async function wordsFound(words: ReadonlySet<string>, files: readonly Buffer[]): Promise<Set<string>> {
  const all = Buffer.concat(files);
  return new Set([...words].filter((word) => encodingsOf(word).some((encoded) => all.includes(encoded))));
}

function encodingsOf(word: string): Buffer[] {
  const little = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()];
}

/** Words of Latin letters, Korean words, and every two neighbouring Chinese characters. */
function toWords(text: string): string[] {
  const latin = text.match(/[A-Za-z]{5,}/gu) ?? [];
  const korean = text.match(/\p{Script=Hangul}{2,}/gu) ?? [];
  const chinese = (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...latin, ...korean, ...chinese];
}
