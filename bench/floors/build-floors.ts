import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_DIR } from '../../e2e/electron-path';

/** The script of the floors' worker, with everything it needs inside. */
export async function buildFloors(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome114',
      write: false,
      lib: { entry: join(PROJECT_DIR, 'bench/floors/floors-worker.ts'), formats: ['es'], fileName: 'floors' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
