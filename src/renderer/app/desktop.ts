import type { DesktopApi } from '../../contract/desktop-calls';

declare global {
  interface Window {
    readonly desktop: DesktopApi;
  }
}

/** The main process, as far as the preload script lets this window see it. */
export const desktop: DesktopApi = window.desktop;
