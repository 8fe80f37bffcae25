/** The name of a file without its extension. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]{1,5}$/u, '');
}
