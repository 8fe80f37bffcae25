// Checks that every import under src/ is allowed by .dependency-cruiser.cjs.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const options = await extractOptions('./.dependency-cruiser.cjs');
const tsConfig = extractTSConfig('./tsconfig.base.json');
const { output } = await cruise(existsSync('src') ? ['src'] : [], options, undefined, { tsConfig });
const { totalCruised, totalDependenciesCruised, violations } = output.summary;

for (const { rule, from, to } of violations) {
  process.stderr.write(`${from} -> ${to}: ${rule.name}${commentOf(rule.name)}\n`);
}
if (totalCruised === 0) {
  // With a TypeScript it does not support, dependency-cruiser sees no module at all and calls that a success.
  fail('Boundaries: 0 modules were read, so nothing was checked. Is typescript still 6.0.x?');
} else if (violations.length > 0) {
  fail(`Boundaries: ${violations.length} imports are not allowed; see .dependency-cruiser.cjs.`);
} else {
  process.stdout.write(
    `Boundaries: ${totalCruised} modules, ${totalDependenciesCruised} imports, all allowed.\n`,
  );
}

function commentOf(name) {
  const comment = options.ruleSet.forbidden.find((rule) => rule.name === name)?.comment;
  return comment === undefined ? '' : ` (${comment})`;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
