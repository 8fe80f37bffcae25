import AxeBuilder from '@axe-core/playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { chooseInMenu } from './native-menu';
import { createVault } from './screens/create-vault-screen';
import { recordCase } from './tour/case-vault';
import { openDamagedVault } from './tour/damaged-vault';
import { ENTRANCE_STOPS } from './tour/entrance-stops';
import { STOP_OF_SCREEN, STOPS_IN_VAULT, stopNames } from './tour/every-screen';
import { unreachedByTab } from './tour/reach-by-keyboard';
import type { Place, Stop } from './tour/stop';

test('every kind of screen is on the tour of all screens, once', () => {
  const names = stopNames();
  expect(new Set(names).size).toBe(names.length);
  for (const stop of Object.values(STOP_OF_SCREEN)) expect(names).toContain(stop);
});

test('axe finds nothing from the first start to the empty vault, and the keyboard reaches everything', async ({
  app,
  page,
}) => {
  test.setTimeout(480_000);
  await look({ app, page }, ENTRANCE_STOPS);
});

test('axe finds nothing where a vault’s database is lost, and the keyboard reaches everything', async ({
  launch,
  profile,
}) => {
  test.setTimeout(240_000);
  const place = await openDamagedVault(launch, profile);
  await look(place, [{ name: 'database lost', go: () => Promise.resolve() }]);
});

test('axe finds nothing on any screen of a whole case, and the keyboard reaches everything', async ({
  app,
  page,
}) => {
  test.setTimeout(1_800_000);
  const place: Place = { app, page };
  await createVault(page);
  const folder = await mkdtemp(join(tmpdir(), 'durumi-case-'));
  await recordCase(page, folder);
  await rm(folder, { recursive: true });
  await look(place, Object.values(STOPS_IN_VAULT).flat());
});

// Words change with the language, colours with the scheme: all of both are seen, not each with each.
const LOOKS = [
  ['English', '中文'],
  ['한국어', 'English'],
  ['中文', '한국어'],
] as const;

async function look(place: Place, stops: readonly Stop[]): Promise<void> {
  for (const [index, { name, go, leave, floating }] of stops.entries())
    await test.step(name, async () => {
      await go(place);
      const [light, dark] = LOOKS[index % LOOKS.length] ?? LOOKS[0];
      await chooseInMenu(place.app, light);
      await expectNoFindings(place, { name, floating, language: light, colorScheme: 'light' });
      await chooseInMenu(place.app, dark);
      await expectNoFindings(place, { name, floating, language: dark, colorScheme: 'dark' });
      await chooseInMenu(place.app, 'English');
      // Tab closes what floats above a screen; the screen below it has a stop of its own.
      if (floating === undefined)
        expect.soft(await unreachedByTab(place.page), `${name}, by keyboard`).toEqual([]);
      await leave?.(place);
    });
}

interface Seen {
  readonly name: string;
  readonly floating: string | undefined;
  readonly language: string;
  readonly colorScheme: 'light' | 'dark';
}

async function expectNoFindings({ page }: Place, seen: Seen): Promise<void> {
  const { name, floating, language, colorScheme } = seen;
  await expect(page.locator('.language-switch__choice[data-selected]')).toHaveText(language);
  await page.emulateMedia({ colorScheme });
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (floating === undefined) {
    // A tooltip that happens to be under the mouse is no part of the screen.
    await page.mouse.move(0, 0);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
  } else {
    // What lies below is hidden from everybody meanwhile, and has been looked at.
    axe.include(floating).disableRules(['region', 'page-has-heading-one']);
  }
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.target }));
  expect.soft(found, `${name}, ${language}, ${colorScheme}`).toEqual([]);
}
