import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PROJECT_DIR } from './setup/project.mjs';
import { runScript, step } from './setup/step.mjs';

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];
const FOLDER = join(PROJECT_DIR, 'resources/icons');

// Draws resources/icon.svg in every size that a desktop asks for. The pictures are kept with the sources: a machine that
// makes installers needs no browser.
await runScript(() =>
  step('Drawing the icons', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const drawing = readFileSync(join(PROJECT_DIR, 'resources/icon.svg'), 'utf8');
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: sandbox });
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
      await page.screenshot({ path: join(FOLDER, `${size}x${size}.png`), omitBackground: true });
      await page.close();
    }
    await browser.close();
  }),
);
