/** The clipboard of the system, as far as the guard needs it. */
export interface Board {
  /** Equal for equal contents, and tells nothing about them. */
  readonly fingerprint: () => Promise<string>;
  readonly clear: () => void;
}

/** Long enough to paste into a letter, short enough that nobody finds it there. */
export const CLEARED_AFTER_MS = 60_000;
/** The engine hands what was copied to the system a little later than the page hears of it. */
const SETTLED_AFTER_MS = 300;

export interface ClipboardGuard {
  /** Something of the app was copied just now. Resolves once it is known again among other things. */
  readonly noteCopy: () => Promise<void>;
  /** Is something of the app still on the clipboard, as far as is known? */
  readonly isHolding: () => boolean;
  /** Takes away what was copied from the app, unless something else was copied since. */
  readonly clear: () => Promise<void>;
}

/** Sees to it that what was copied from the app does not stay on the clipboard: for a minute, or until it locks. */
export function createClipboardGuard(board: Board): ClipboardGuard {
  let copied: { fingerprint?: string } | undefined;
  let clearing: NodeJS.Timeout | undefined;
  const clear = async () => {
    clearTimeout(clearing);
    const known = copied;
    copied = undefined;
    if (known === undefined) return;
    const isOurs = known.fingerprint === undefined || known.fingerprint === (await board.fingerprint());
    if (isOurs) board.clear();
  };
  return {
    clear,
    isHolding: () => copied !== undefined,
    noteCopy: async () => {
      clearTimeout(clearing);
      const copy: { fingerprint?: string } = {};
      copied = copy;
      clearing = setTimeout(() => void clear(), CLEARED_AFTER_MS);
      await new Promise((resolve) => {
        setTimeout(resolve, SETTLED_AFTER_MS);
      });
      copy.fingerprint = await board.fingerprint();
    },
  };
}
