// Does what the app inside a plain Electron does: runs the path that it is given, a file or a folder.
const { readFileSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');

const given = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
if (statSync(given).isDirectory()) {
  const project = JSON.parse(readFileSync(join(given, 'package.json'), 'utf8'));
  app.setVersion(project.version);
  require(join(given, project.main));
} else require(given);
