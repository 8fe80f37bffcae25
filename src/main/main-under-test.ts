import { app } from 'electron';
import { startApp } from './start-app';

// For automation only, never in a package: a debugger may attach, and the profile is chosen from outside.
const profile = process.env['DURUMI_PROFILE'];
if (profile !== undefined) app.setPath('userData', profile);
// What starts it anew is the test.
startApp(() => app.exit(0));
