import type { CDPSession, Page } from '@playwright/test';

/** An input method editor, as the engine sees one: text is composed first and becomes part of the field later. */
export class Ime {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async attach(page: Page): Promise<Ime> {
    return new Ime(await page.context().newCDPSession(page));
  }

  /** Shows `text` as being composed: underlined, not yet entered. */
  async compose(text: string): Promise<void> {
    const end = text.length;
    await this.#session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }

  /** Enters `text` in place of what was being composed. */
  async commit(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  /** The Enter that ends a composition, as Korean and Chinese IMEs send it: the key code is 229. */
  async pressEnterWhileComposing(modifiers = 0): Promise<void> {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, modifiers } as const;
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
