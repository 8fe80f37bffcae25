import { useEffect, useState } from 'react';
import type { DesktopEvent } from '../../contract/desktop-calls';
import { commandOfKey } from '../../contract/shortcuts';
import type { Screen } from '../../contract/vault-calls';
import { assertNever } from '../../domain/assert-never';
import { desktop } from './desktop';
import { liftVeil, veil } from './veil';

export type Command = DesktopEvent;

interface Commands {
  readonly lock: () => Promise<void>;
  readonly show: (screen: Screen) => void;
  readonly openReader: () => void;
}

/**
 * Carries out what is chosen in the native menu, in the palette or by a shortcut. Single keys count only while nobody
 * types and nothing lies over the workspace.
 */
export function useCommands({ lock, show, openReader }: Commands) {
  const [layer, openLayer] = useState<'palette' | 'sheet'>();
  const run = (command: Command): void => {
    switch (command) {
      case 'lock':
        return void lock();
      case 'veil':
        return veil('behind');
      case 'unveil':
        return liftVeil('behind');
      case 'reference':
        return openReader();
      case 'new-contact':
      case 'today':
      case 'groups':
      case 'settings':
        return show({ kind: command });
      case 'find':
        return focusSearch();
      case 'command-palette':
        return openLayer('palette');
      case 'shortcuts':
        return openLayer('sheet');
      // The language switch listens for these: it is there before the vault is open, too.
      case 'language-ko':
      case 'language-en':
      case 'language-zh':
        return undefined;
      default:
        return assertNever(command);
    }
  };
  useEffect(() => desktop.onEvent(run));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229)
        return;
      if (isTypedInto(event.target) || document.querySelector('dialog[open]') !== null) return;
      const command = commandOfKey(event.key);
      if (command === undefined || command === 'save') return;
      event.preventDefault();
      run(command);
    };
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  });
  return { run, layer, closeLayer: () => openLayer(undefined) };
}

// A list of choices takes letters too: they choose in it.
function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(target.type)
  );
}

function focusSearch(): void {
  const search = document.querySelector('input[name="query"]');
  if (search instanceof HTMLInputElement) search.select();
}
