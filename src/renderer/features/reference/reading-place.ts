import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const SCROLLER = 'reference-scroller';
/** The smallest places: a whole part would say little of where one is in it. */
const PLACES = '[data-place]:not(:has([data-place]))';

/** The id of the whole reader. */
export const READER_ID = 'reference-pane';

/** The id of the element that scrolls the pages. */
export const READER_SCROLLER_ID = SCROLLER;

interface TopPlace {
  readonly place: string;
  /** How far the place lies below the upper edge, in pixels; negative above it. */
  readonly offset: number;
}

/** The place that is at the top of the reader now; undefined at the very beginning of a page. */
export function readPlace(): string | undefined {
  const scroller = document.getElementById(SCROLLER);
  return scroller === null || scroller.scrollTop === 0 ? undefined : topPlace(scroller)?.place;
}

function topPlace(scroller: HTMLElement): TopPlace | undefined {
  const { top } = scroller.getBoundingClientRect();
  for (const element of scroller.querySelectorAll<HTMLElement>(PLACES)) {
    const { top: above, bottom } = element.getBoundingClientRect();
    if (bottom > top) return { place: element.dataset['place'] ?? '', offset: above - top };
  }
  return undefined;
}

function scrollToPlace(scroller: HTMLElement, { place, offset }: TopPlace): void {
  const element = scroller.querySelector(`[data-place="${CSS.escape(place)}"]`);
  if (element === null) return;
  const { top } = scroller.getBoundingClientRect();
  scroller.scrollTop += element.getBoundingClientRect().top - top - offset;
}

interface ReadingPosition {
  /** Changes when somebody goes to another page or place. */
  readonly target: { readonly page: string; readonly place: string | undefined };
  /** Changes when the same page is set anew: another language, another size. */
  readonly setting: string;
}

/** Goes to a place, and keeps it when the page is set anew: what one was reading stays where it was. */
export function useReadingPosition({ target, setting }: ReadingPosition): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const last = useRef<TopPlace>(undefined);

  useEffect(() => {
    const { current } = scroller;
    const remember = () => {
      last.current = current === null || current.scrollTop === 0 ? undefined : topPlace(current);
    };
    current?.addEventListener('scroll', remember);
    return () => current?.removeEventListener('scroll', remember);
  }, []);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    current.scrollTop = 0;
    // What led here may be gone: the keyboard must not begin anew at the top of the window.
    if (document.activeElement === document.body) current.focus({ preventScroll: true });
    if (target.place !== undefined) scrollToPlace(current, { place: target.place, offset: 0 });
    last.current = current.scrollTop === 0 ? undefined : topPlace(current);
  }, [target]);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (current !== null && last.current !== undefined) scrollToPlace(current, last.current);
    // It is the setting that moves the places.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [setting]);

  return scroller;
}
