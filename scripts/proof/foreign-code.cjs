// What a package must not run: see scripts/package/check-package.mjs.
process.stdout.write('DURUMI-RAN-FOREIGN-CODE');
