import type { Page, TestInfo } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Electron 25.1.1 now and then crashes by itself when a worker ends (a segmentation fault in a thread of Chromium 114,
 * about once in five hundred tests). A test is tried again after such a crash, and after nothing else.
 */
export function retryOnlyAfterCrash(page: Page, test: TestInfo): void {
  const mark = join(test.project.outputDir, `crashed-${test.testId}`);
  if (test.retry > 0 && !existsSync(mark))
    throw new Error('This test failed before, and not because the engine crashed.');
  page.on('crash', () => {
    mkdirSync(test.project.outputDir, { recursive: true });
    writeFileSync(mark, '');
  });
}
