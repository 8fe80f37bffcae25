// Does what the app inside a plain Electron does: runs the path that it is given, a file or a folder.
const { readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

const given = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
if (statSync(given).isDirectory()) {
  const project = JSON.parse(readFileSync(path.join(given, 'package.json'), 'utf8'));
  app.setVersion(project.version);
  require(path.join(given, project.main));
} else require(given);
