import { useEffect, useRef } from 'react';
import { useSettings } from './use-settings';
import { liftVeil, veil } from './veil';

const CHECK_INTERVAL_MS = 5000;
/** Long enough to read a page, short enough for somebody who was called to the door. */
const VEIL_AFTER_MS = 2 * 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;

/**
 * Locks when nobody has touched the window for as long as was chosen, by a clock that nobody can set, and makes it
 * unreadable before that, if so chosen.
 */
export function useIdleLock(lock: () => Promise<void>): void {
  const settings = useSettings();
  const lastSignAt = useRef(-Infinity);
  const idleMinutes = settings?.idleMinutes ?? 0;
  const isVeiling = settings?.veil ?? false;
  useEffect(() => {
    const note = () => {
      lastSignAt.current = performance.now();
      liftVeil('idle');
    };
    note();
    const check = () => {
      const idleMs = performance.now() - lastSignAt.current;
      if (isVeiling && idleMs >= VEIL_AFTER_MS) veil('idle');
      if (idleMinutes !== 0 && idleMs >= idleMinutes * 60_000) void lock();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, note, { capture: true, passive: true });
    const timer = setInterval(check, CHECK_INTERVAL_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, note, { capture: true });
    };
  }, [idleMinutes, isVeiling, lock]);
}
