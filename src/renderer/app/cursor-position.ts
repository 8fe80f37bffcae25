import type { Draft } from '../../contract/vault-calls';

/** Where the cursor stands, by the name of its field; undefined outside a named field. */
export function readCursor(): Draft['focus'] | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined;
  if (field.name === '' || field.type === 'password') return undefined;
  return { field: field.name, start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 };
}

/** Puts the cursor back. Does nothing if the field is not on screen. */
export function restoreCursor(focus: NonNullable<Draft['focus']>): void {
  const field = document.querySelector(`[name="${CSS.escape(focus.field)}"]`);
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.focus();
    // Fields of choice have no text cursor.
    if (field.selectionStart !== null) field.setSelectionRange(focus.start, focus.end);
  }
}
