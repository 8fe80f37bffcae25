import { useRef, useState } from 'react';

/** How far long work has come. */
export interface Progress<Phase extends string = string> {
  /** What is being done, in the words of the feature. */
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

export interface LongWork<Phase extends string = string> {
  readonly onProgress: (progress: Progress<Phase>) => void;
  /** Asked between two pieces. */
  readonly isCancelled: () => boolean;
}

/** Long work with its progress; it ends early when `cancel` is called. */
export function useLongWork<Phase extends string>() {
  const [progress, setProgress] = useState<Progress<Phase>>();
  const isCancelled = useRef(false);
  const run = async <Outcome>(
    first: Phase,
    work: (long: LongWork<Phase>) => Promise<Outcome>,
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
