import { app } from 'electron';
import { forbiddenSwitch } from './switch-guard';
import { startApp } from './start-app';

// First of all: whoever starts the app with a debugger could read everything after unlocking.
const forbidden = forbiddenSwitch(process.argv, (name) => app.commandLine.hasSwitch(name));
if (forbidden === undefined) startApp(startAnew);
else {
  process.stderr.write(`Durumi does not start with the switch --${forbidden}.\n`);
  app.exit(2);
}

function startAnew(): void {
  app.relaunch();
  app.exit(0);
}
