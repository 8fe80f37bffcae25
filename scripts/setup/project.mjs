import { resolve } from 'node:path';

/** The folder of the project. */
export const PROJECT_DIR = resolve(import.meta.dirname, '../..');

/** What set-up fetches and remembers; ignored by git. */
export const RUNTIME_DIR = resolve(PROJECT_DIR, '.runtime');
