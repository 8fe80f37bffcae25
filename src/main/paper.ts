import type { BrowserWindow } from 'electron';

/** A4, and room for a hole punch. In inches, as the engine wants it. */
const MARGINS = { top: 0.8, bottom: 0.8, left: 0.9, right: 0.9 };

/** What the window would print, as a PDF with its fonts. The engine draws it in memory. */
export function drawPaper(window: BrowserWindow): Promise<Uint8Array> {
  return window.webContents.printToPDF({ pageSize: 'A4', margins: MARGINS, printBackground: false });
}
