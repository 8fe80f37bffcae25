import { expect, test } from '../fixtures';

// Rows 5 to 7 of docs/security-checklist.md.

test('every permission but persistent storage is denied', async ({ page }) => {
  await page.getByRole('banner').waitFor();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const asked = names.map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    );
    return Promise.all(asked);
  });
  expect(states.every((state) => state === 'denied')).toBe(true);
  expect(
    await page.evaluate(() => navigator.storage.persist().then(() => navigator.storage.persisted())),
  ).toBe(true);
  expect(await page.evaluate(devicesThatAnswer)).toEqual([]);
});

test('the window goes nowhere, opens nothing and downloads nothing', async ({ app, page }) => {
  await page.getByRole('banner').waitFor();
  const address = page.url();
  await app.evaluate(({ session }) => {
    const known = globalThis as { downloads?: boolean[] };
    known.downloads = [];
    session
      .fromPartition('persist:durumi')
      .on('will-download', (event) => known.downloads?.push(event.defaultPrevented));
  });
  const opened = await page.evaluate(() => {
    location.href = 'https://192.0.2.1/';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
    return globalThis.open('https://192.0.2.1/');
  });
  expect(opened).toBeNull();
  await expect
    .poll(() => app.evaluate(() => (globalThis as { downloads?: boolean[] }).downloads))
    .toEqual([true]);
  expect(page.url()).toBe(address);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await page.evaluate(() => document.querySelector('header') !== null)).toBe(true);
});

test('a file that is dropped on the window does not open in it', async ({ page }) => {
  await page.getByRole('banner').waitFor();
  const address = page.url();
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await expect(page.getByRole('banner')).toBeVisible();
  expect(page.url()).toBe(address);
});

test('a link that announces another host, a picture and a style from outside reach nothing', async ({
  app,
  page,
}) => {
  await page.getByRole('banner').waitFor();
  await app.evaluate(({ session }) => {
    const known = globalThis as { loaded?: string[] };
    known.loaded = [];
    session.fromPartition('persist:durumi').webRequest.onCompleted(({ url }) => known.loaded?.push(url));
  });
  await page.evaluate(() => {
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'stylesheet', 'icon']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = 'https://192.0.2.1/';
      document.head.append(link);
    }
    return new Promise((resolve) => {
      const image = document.createElement('img');
      image.addEventListener('error', resolve);
      image.src = 'https://192.0.2.1/x.png';
      document.body.append(image);
    });
  });
  const loaded = await app.evaluate(() => (globalThis as { loaded?: string[] }).loaded ?? []);
  expect(loaded.filter((url) => !url.startsWith('app://bundle/'))).toEqual([]);
});

/** Asks for what a machine may have: each must refuse, or know no device. */
async function devicesThatAnswer(): Promise<string[]> {
  type Ports = Record<string, { getDevices?: () => Promise<unknown[]>; getPorts?: () => Promise<unknown[]> }>;
  const { hid, usb, serial } = navigator as unknown as Ports;
  const asked = {
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => [1]),
    screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => [1]),
    hid: async () => (await hid?.getDevices?.()) ?? [],
    usb: async () => (await usb?.getDevices?.()) ?? [],
    serial: async () => (await serial?.getPorts?.()) ?? [],
  };
  const found = Object.entries(asked).map(async ([name, ask]) => {
    const devices = await ask().catch(() => []);
    return devices.length === 0 ? [] : [name];
  });
  return (await Promise.all(found)).flat();
}
