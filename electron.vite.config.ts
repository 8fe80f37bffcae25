import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { referencePlugin } from './scripts/reference/reference-plugin.ts';

const at = (path: string) => resolve(import.meta.dirname, path);
// Both Electron runtimes must run the output: see docs/decisions.
const CHROMIUM = 'chrome114';
const NODE = 'node18';

export default defineConfig({
  main: {
    build: {
      target: NODE,
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: at('src/main/main.ts'), 'main-under-test': at('src/main/main-under-test.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Relative addresses would break the exact allow-list of app://bundle/.
    base: '/',
    plugins: [react(), referencePlugin(import.meta.dirname)],
    build: {
      target: CHROMIUM,
      // Half the bytes to read and compile at every start.
      minify: true,
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // The page names what it needs at once; what a worker loads later cannot be announced, since it has no document.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
      },
      // Inlined files would need data: in the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: at('src/renderer/index.html'),
          'vault-worker': at('src/vault/worker.ts'),
          'argon2id-worker': at('src/vault/crypto/argon2id-worker.ts'),
        },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
});
