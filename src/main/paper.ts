import type { BrowserWindow } from 'electron';

/** A4, and room for a hole punch. In inches, as the engine wants it. */
const MARGINS = { top: 0.8, bottom: 0.8, left: 0.9, right: 0.9 };

/** What the window would print, as a PDF with its fonts. The engine draws it in memory. */
export async function drawPaper(window: BrowserWindow): Promise<Uint8Array> {
  return withoutMaker(
    await window.webContents.printToPDF({ pageSize: 'A4', margins: MARGINS, printBackground: false }),
  );
}

const MAKER = /\/Creator \((?<name>(?:\\.|[^\\)])*)\)/u;

/** Blanks out what made the paper: the engine names this app and this system to whoever gets it. No byte moves. */
export function withoutMaker(pdf: Uint8Array): Uint8Array {
  const found = MAKER.exec(Buffer.from(pdf).toString('latin1'));
  const blanked = pdf.slice();
  const { index = 0, groups } = found ?? {};
  const start = index + '/Creator ('.length;
  blanked.fill(0x20, start, start + (groups?.['name']?.length ?? 0));
  return blanked;
}
