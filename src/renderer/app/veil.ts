/** Why nothing should be readable: the vault is being locked, another window is in front, nobody is at the desk. */
type VeilReason = 'locking' | 'behind' | 'idle';

/** Makes what is on screen unreadable. Nothing moves and no field loses its cursor. */
export function veil(reason: VeilReason): void {
  document.documentElement.classList.add(`veiled-${reason}`);
}

/** Shows everything again, unless there is another reason not to. */
export function liftVeil(reason: VeilReason): void {
  document.documentElement.classList.remove(`veiled-${reason}`);
}
