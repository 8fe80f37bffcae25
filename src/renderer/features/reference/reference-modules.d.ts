// Made by scripts/reference/reference-plugin.ts from locales/<language>/reference.
declare module 'virtual:reference/*' {
  import type { ReferenceLibrary } from '../../../domain/reference';

  export const library: ReferenceLibrary;
}
