import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_DIR } from '../../e2e/electron-path';

/** The script of a worker of the benchmark, with everything it needs inside. */
export async function buildWorker(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // RxDB brings a Dexie of its own, and Dexie refuses to be there twice.
    resolve: { dedupe: ['dexie'] },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      target: 'chrome114',
      write: false,
      lib: { entry: join(PROJECT_DIR, entry), formats: ['es'], fileName: 'worker' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
