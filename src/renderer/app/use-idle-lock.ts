import { useEffect, useRef } from 'react';
import { useSettings } from './use-settings';

const CHECK_INTERVAL_MS = 5000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;

/** Locks when nobody has touched the window for as long as was chosen, by a clock that nobody can set. */
export function useIdleLock(lock: () => Promise<void>): void {
  const settings = useSettings();
  const lastSignAt = useRef(-Infinity);
  const idleMinutes = settings?.idleMinutes ?? 0;
  useEffect(() => {
    if (idleMinutes === 0) return;
    const note = () => {
      lastSignAt.current = performance.now();
    };
    note();
    const check = () => {
      if (performance.now() - lastSignAt.current >= idleMinutes * 60_000) void lock();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, note, { capture: true, passive: true });
    const timer = setInterval(check, CHECK_INTERVAL_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, note, { capture: true });
    };
  }, [idleMinutes, lock]);
}
