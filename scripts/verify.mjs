import { runScript } from './setup/step.mjs';
import { verify } from './verify-steps.mjs';

await runScript(() => verify({ checksOnly: process.argv.includes('--checks-only') }));
