/** Without it, spreadsheet programs take Korean and Chinese for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as RFC 4180 has it. What a spreadsheet program would take for a formula gets an apostrophe before it: a table must do
 * nothing when it is opened.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

function toField(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
