import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Screen } from '../../contract/vault-calls';
import { isFormScreen } from './workspace-state';

const SCROLLER = 'detail-pane';

/** Each screen begins at its top, except that one comes back from a form to where one had been. */
export function useScreenScroll(screen: Screen): void {
  const key = JSON.stringify(screen);
  const shown = useRef({ key, isForm: isFormScreen(screen) });
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const { key: former, isForm: isBack } = shown.current;
    if (former === key) return;
    shown.current = { key, isForm: isFormScreen(screen) };
    const top = isBack ? (tops.current.get(key) ?? 0) : 0;
    document.getElementById(SCROLLER)?.scrollTo({ top });
  }, [key, screen]);
  useEffect(() => {
    const pane = document.getElementById(SCROLLER);
    const note = () => tops.current.set(shown.current.key, pane?.scrollTop ?? 0);
    pane?.addEventListener('scroll', note, { passive: true });
    return () => pane?.removeEventListener('scroll', note);
  }, []);
}
