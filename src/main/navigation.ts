import { app } from 'electron';

/** No window ever goes elsewhere, opens another or embeds a page. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    // Belt and braces beside the web preference, which a later Electron might ignore.
    contents.on('devtools-opened', () => contents.closeDevTools());
  });
}
