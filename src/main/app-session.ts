import { session, type Session } from 'electron';

/** The one session of the app: persistent storage, no cache of anything shown. */
export function appSession(): Session {
  return session.fromPartition('persist:durumi', { cache: false });
}

/** Opens the session with the spell-checker off: it would fetch dictionaries. */
export function openAppSession(): Session {
  const opened = appSession();
  opened.setSpellCheckerEnabled(false);
  // The line above alone does not stop the first look-up of the dictionary server (measured).
  opened.setSpellCheckerLanguages([]);
  return opened;
}
