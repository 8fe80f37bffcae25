import { useEffect } from 'react';
import type { Screen } from '../../contract/vault-calls';
import { assertNever } from '../../domain/assert-never';
import { chooseLanguage } from './choose-language';
import { desktop } from './desktop';
import { liftVeil, veil } from './veil';

interface Commands {
  readonly lock: () => Promise<void>;
  readonly show: (screen: Screen) => void;
  readonly openReader: () => void;
}

/** Carries out what is chosen in the native menu or typed as its shortcut. */
export function useDesktopCommands({ lock, show, openReader }: Commands): void {
  useEffect(() =>
    desktop.onEvent((event) => {
      switch (event) {
        case 'lock':
          return void lock();
        case 'veil':
          return veil('behind');
        case 'unveil':
          return liftVeil('behind');
        case 'new-contact':
          return show({ kind: 'new-contact' });
        case 'people':
          return show({ kind: 'people' });
        case 'settings':
          return show({ kind: 'settings' });
        case 'reference':
          return openReader();
        case 'find':
          return focusSearch();
        case 'language-ko':
          return void chooseLanguage('ko');
        case 'language-en':
          return void chooseLanguage('en');
        case 'language-zh':
          return void chooseLanguage('zh');
        default:
          return assertNever(event);
      }
    }),
  );
}

function focusSearch(): void {
  const search = document.querySelector('input[name="query"]');
  if (search instanceof HTMLInputElement) search.select();
}
