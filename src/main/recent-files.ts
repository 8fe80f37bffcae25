/**
 * Keeps the names of chosen files off the list of recent files that GTK writes, in clear, for every program to read. Its
 * file dialogs always add to the list and know no setting for one app, so they are given no place for it: they then
 * write nothing. Must run before the app is ready; other systems are asked with each dialog (see user-file.ts).
 */
export function stayOffRecentFiles(): void {
  if (process.platform === 'linux') process.env['XDG_DATA_HOME'] = '/dev/null';
}
