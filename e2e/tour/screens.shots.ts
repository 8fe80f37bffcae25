import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from '../fixtures';
import { recordCase } from './case-vault';
import { openDamagedVault } from './damaged-vault';
import { ENTRANCE_STOPS } from './entrance-stops';
import { STOPS_IN_VAULT } from './every-screen';
import { photograph } from './photograph';
import type { Place, Stop } from './stop';

const out = resolve(process.env['DURUMI_SCREENS_OUT'] ?? 'screens-out');
/** Only screens with this, or one of these parted by |, in their names; all are visited. */
const only = process.env['DURUMI_SCREENS_ONLY'] ?? '';

test('every screen is photographed', async ({ app, page }) => {
  const place: Place = { app, page };
  await walk(place, '1 entrance', ENTRANCE_STOPS);
  const folder = await mkdtemp(join(tmpdir(), 'durumi-case-'));
  await recordCase(place.page, folder);
  await rm(folder, { recursive: true });
  for (const [part, stops] of Object.entries(STOPS_IN_VAULT)) await walk(place, part, stops);
});

test('a vault whose database is lost is photographed', async ({ launch, profile }) => {
  const place = await openDamagedVault(launch, profile);
  await walk(place, '1 entrance', [{ name: 'database lost', go: () => Promise.resolve() }]);
});

async function walk(place: Place, part: string, stops: readonly Stop[]): Promise<void> {
  for (const stop of stops) {
    const { name, go, leave } = stop;
    await test.step(name, async () => {
      await go(place);
      if (only.split('|').some((wanted) => name.includes(wanted)))
        await photograph(place, join(out, part), stop);
      await leave?.(place);
    });
  }
}
