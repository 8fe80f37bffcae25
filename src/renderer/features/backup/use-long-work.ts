import { useRef, useState } from 'react';
import type { LongWork, Progress } from './backup-files';

/** Long work with its progress; it ends early when `cancel` is called. */
export function useLongWork() {
  const [progress, setProgress] = useState<Progress>();
  const isCancelled = useRef(false);
  const run = async <Outcome>(
    first: Progress['phase'],
    work: (long: LongWork) => Promise<Outcome>,
  ): Promise<Outcome> => {
    isCancelled.current = false;
    setProgress({ phase: first, done: 0, total: 0 });
    try {
      return await work({ onProgress: setProgress, isCancelled: () => isCancelled.current });
    } finally {
      setProgress(undefined);
    }
  };
  const cancel = () => {
    isCancelled.current = true;
  };
  return { progress, run, cancel };
}
