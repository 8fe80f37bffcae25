import { app } from 'electron';

/**
 * Makes the engine fit an old laptop, and leave less behind: see docs/decisions/0004-modest-engine.md. Must run before
 * the app is ready.
 */
export function keepEngineModest(): void {
  app.disableHardwareAcceleration();
  // Megabytes that new objects may take before they are tidied up, in each process of the app.
  app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=2');
}
