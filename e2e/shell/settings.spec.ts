import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const MENUS = {
  한국어: ['파일', '편집', '보기', '언어', '도움말'],
  English: ['File', 'Edit', 'View', 'Language', 'Help'],
  中文: ['文件', '编辑', '视图', '语言', '帮助'],
} as const;

test('the native menu is in the language that was chosen last, also after the next start', async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.firstWindow();
  await page.getByRole('main').getByRole('button', { name: 'English' }).click();
  for (const [language, labels] of Object.entries(MENUS)) {
    await switchTo(page, language);
    await expect.poll(() => menuLabels(app)).toEqual(labels);
  }
  await app.close();
  const again = await launch();
  await again.firstWindow();
  expect(await menuLabels(again)).toEqual(MENUS['中文']);
});

test('the settings file holds the language and the place of the window, and nothing else', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const page = await app.firstWindow();
  await page.getByRole('main').getByRole('button', { name: 'English' }).click();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 1100, height: 700 }),
  );
  await app.close();
  const file = join(profile, 'settings.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(settings).toSorted()).toEqual(['bounds', 'language']);
  expect(settings).toMatchObject({ language: 'en', bounds: { width: 1100, height: 700 } });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(profile)).mode & 0o777).toBe(0o700);
  const again = await launch();
  await again.firstWindow();
  expect(
    await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toMatchObject({
    width: 1100,
    height: 700,
  });
});

for (const { what, text } of [
  { what: 'is cut off', text: '{"language":"ko","bou' },
  { what: 'is empty', text: '' },
  { what: 'is not JSON', text: '\u0000\u0001 no' },
  { what: 'names an unknown language', text: '{"language":"xx"}' },
  { what: 'holds what it should not', text: '{"language":"ko","lastPerson":"x"}' },
  { what: 'puts the window nowhere', text: '{"bounds":{"x":90000,"y":90000,"width":1e9,"height":1}}' },
]) {
  test(`a settings file that ${what} is set aside, and the app starts as on the first day`, async ({
    profile,
    launch,
  }) => {
    await writeFile(join(profile, 'settings.json'), text);
    const page = await (await launch()).firstWindow();
    await expect(page.getByRole('main').getByRole('button', { name: '한국어' })).toBeVisible();
    await expect(page.getByText('The settings file was damaged and has been set aside.')).toBeVisible();
    expect(await readdir(profile)).toContain('settings.json.damaged');
  });
}

test('a window that stood on a screen that is gone comes back on one that is there', async ({
  profile,
  launch,
}) => {
  const bounds = { x: 50_000, y: 50_000, width: 1100, height: 700 };
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ bounds }));
  const app = await launch();
  await app.firstWindow();
  const place = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(place?.x).toBeLessThan(5000);
});

function switchTo(page: Page, language: string): Promise<void> {
  return page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
}

function menuLabels(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
}
