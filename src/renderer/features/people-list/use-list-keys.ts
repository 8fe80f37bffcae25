import type { Virtualizer } from '@tanstack/react-virtual';
import { useState, type KeyboardEvent } from 'react';

const PAGE_STEP = 10;

/** Arrow keys, Home, End and page keys move the focus through the list; rows out of sight are scrolled in. */
export function useListKeys(virtualizer: Virtualizer<HTMLDivElement, Element>) {
  const [focusedIndex, setFocusedIndex] = useState(0);
  const lastIndex = virtualizer.options.count - 1;

  const focusRow = (index: number) => {
    setFocusedIndex(index);
    virtualizer.scrollToIndex(index);
    // The row exists only after the list has rendered around it.
    requestAnimationFrame(() => {
      const row = virtualizer.scrollElement?.querySelector(`[data-index="${index}"] button`);
      if (row instanceof HTMLElement) row.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, focusedIndex, lastIndex);
    if (next === undefined) return;
    event.preventDefault();
    focusRow(Math.min(Math.max(next, 0), lastIndex));
  };
  return { focusedIndex, setFocusedIndex, onKeyDown };
}

function nextIndex(key: string, index: number, lastIndex: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE_STEP,
    PageUp: index - PAGE_STEP,
    Home: 0,
    End: lastIndex,
  };
  return moves[key];
}
