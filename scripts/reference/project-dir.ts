import { resolve } from 'node:path';

/** The root of the project. */
export const PROJECT_DIR = resolve(import.meta.dirname, '../..');
