import type { Page } from '@playwright/test';

/** What a mouse can use on a screen and Tab does not come to; of radio buttons one of each group. */
export async function unreachedByTab(page: Page): Promise<readonly string[]> {
  const total = await page.evaluate(markControls);
  // Tab begins wherever one was and stops at more than controls: twice around comes to everything that it ever comes to.
  for (let presses = 0; presses < 2 * total + 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(noteFocus)) break;
  }
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-unreached]')].map((control) => {
      control.removeAttribute('data-unreached');
      return control.outerHTML.slice(0, 160);
    }),
  );
}

/** Marks every control and counts them. Runs in the page. */
function markControls(): number {
  const controls = 'button, input, select, textarea, a[href], [role="button"], [role="link"]';
  // Arrows go through the list and open suggestions, Escape clears the search: each has a test of its own or is the engine’s.
  const byOtherKeys = '.people__rows [tabindex="-1"], .combo button, .search button';
  // What lies behind an open dialog waits until it is closed.
  const layer = document.querySelector('dialog[open]') ?? document;
  const radios = new Set<string>();
  const isThere = (control: Element) =>
    control.checkVisibility() &&
    !control.matches(`:disabled, ${byOtherKeys}`) &&
    control.closest('[inert], [aria-hidden="true"]') === null;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  let total = 0;
  for (const control of layer.querySelectorAll<HTMLInputElement>(controls)) {
    const group = control.type === 'radio' ? control.name : '';
    if (!isThere(control) || radios.has(group)) continue;
    if (group !== '') radios.add(group);
    total += 1;
    control.setAttribute('data-unreached', group);
  }
  return total;
}

/** Takes the mark from what has the focus; true once none is left. Runs in the page. */
function noteFocus(): boolean {
  const control = document.activeElement;
  control?.removeAttribute('data-unreached');
  if (control instanceof HTMLInputElement && control.type === 'radio')
    document
      .querySelector(`[data-unreached="${CSS.escape(control.name)}"]`)
      ?.removeAttribute('data-unreached');
  return document.querySelector('[data-unreached]') === null;
}
