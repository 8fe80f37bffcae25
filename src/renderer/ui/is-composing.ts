import type { KeyboardEvent } from 'react';

/** Does an IME take this key? Some report the committing Enter after composition ended, only with the key code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
