/** Writes the pages of docs/ that are generated, or with `--check` exits with 1 where one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { errorCodes } from '../kit/src/errors.ts';
import { limitsPage } from './limits-page.ts';
import { metricsPage } from './metrics-page.ts';
import { purposesPage } from './purposes-page.ts';

const rows = Object.entries(errorCodes).map(
  ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |`,
);
const errorsPage = `# Error codes

<!-- Generated from kit/src/errors.ts by \`pnpm docs:generate\`; do not edit. -->

Every error in an answer has a code in \`extensions.code\` and a message that says what was expected and what was got.
Errors of fields have the \`path\` of the field in the answer. Unexpected errors are masked: they carry
\`extensions.requestId\`, which is also in the \`x-request-id\` header and in the log line with the details.

| code | meaning | what to do |
| --- | --- | --- |
${rows.join('\n')}
`;

const pages = [
  { name: 'errors.md', from: 'kit/src/errors.ts', text: errorsPage },
  { name: 'limits.md', from: 'gateway/src/limits', text: limitsPage },
  { name: 'metrics.md', from: 'gateway/src/metrics/catalogue.ts', text: metricsPage },
  { name: 'purposes.md', from: 'schema/supergraph.graphql', text: purposesPage },
];
for (const { name, from, text } of pages) {
  const page = new URL(name, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(page, text);
  } else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    console.error(`expected docs/${name} to be generated from ${from}: run \`pnpm docs:generate\``);
    process.exitCode = 1;
  }
}
