import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isLanguage } from '../../src/domain/language.ts';
import { compileLibrary, referenceFolder } from './compile-library.ts';

const PREFIX = 'virtual:reference/';

/**
 * Gives `virtual:reference/<language>` as a module whose `library` is the compiled pages of that language. Nothing
 * of Markdown reaches the app. A page that is not well-formed ends the build and says where.
 */
export function referencePlugin(root: string): Plugin {
  return {
    name: 'reference-pages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      const language = id.startsWith(`\0${PREFIX}`) ? id.slice(PREFIX.length + 1) : undefined;
      if (!isLanguage(language)) return undefined;
      const folder = referenceFolder(root, language);
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
      const library = compileLibrary(root, language);
      if (!library.ok) {
        return this.error(
          library.error.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
        );
      }
      // JSON.parse reads data faster than the engine reads a literal of this size.
      return `export const library = JSON.parse(${JSON.stringify(JSON.stringify(library.value))});`;
    },
  };
}
