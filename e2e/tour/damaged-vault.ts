import type { ElectronApplication } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { firstWindow } from '../launch-app';
import { recordName } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';
import { unlockVault } from '../screens/unlock-screen';
import type { Place } from './stop';

const DATABASE = 'Partitions/durumi/IndexedDB';

/** Starts the app with a vault whose database was lost, and of which there is a safety copy. */
export async function openDamagedVault(
  launch: () => Promise<ElectronApplication>,
  profile: string,
): Promise<Place> {
  const first = await launch();
  const page = await firstWindow(first);
  const { passphrase } = await createVault(page);
  await recordName(page, '최은경');
  await first.close();
  const second = await launch();
  const again = await firstWindow(second);
  await unlockVault(again, passphrase);
  await again.getByRole('button', { name: 'Settings' }).click();
  await again.getByText('Checked: all records whole').first().waitFor();
  await second.close();
  await rm(join(profile, DATABASE), { recursive: true });
  const app = await launch();
  const damaged = await firstWindow(app);
  await damaged.getByRole('list', { name: 'Safety copies' }).waitFor();
  return { app, page: damaged };
}
