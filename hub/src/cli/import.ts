import { Argument, Command } from 'commander';
import { HubFault } from '../hub-fault.ts';
import { findInputs } from '../imports/inputs.ts';
import { importKinds } from '../imports/kinds/kinds.ts';
import { plainMap, readMap } from '../imports/map/map-file.ts';
import { runImport, type ImportOptions, type ImportOutcome } from '../imports/run-import.ts';
import { summarise } from '../imports/summary.ts';
import { migrateHouse } from '../migrations/house.ts';
import { openProgress } from '../progress.ts';
import { openOrMakeDatabase, withDatabaseFlags } from './database-flags.ts';

interface ImportFlags {
  readonly map?: string;
  readonly dryRun?: true;
  readonly skipBadRows?: true;
  readonly createJobRoles?: true;
  readonly rejects?: string;
}

const kindNames = importKinds.map(({ name }) => name);

export const importCommand = withDatabaseFlags(
  new Command('import')
    .description(
      'Load your own data, all of a file or nothing; importing the same again changes nothing.',
    )
    .addArgument(new Argument('<kind>', 'what the files hold').choices(kindNames))
    .argument('<file...>', 'CSV in UTF-8, plain or .gz; for esco and onet also their folder')
    .option(
      '--map <file>',
      'JSON that says how columns, dates and values are written; see docs/imports.md',
    )
    .option('--dry-run', 'do everything but write, and say what would change')
    .option(
      '--skip-bad-rows',
      'take the good rows; without it any bad row refuses the whole import',
    )
    .option(
      '--create-job-roles',
      'employees: make the job roles that are not known, from their titles',
    )
    .option(
      '--rejects <file>',
      'where bad rows are listed (default: <input>.rejects.csv beside each input)',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph import esco downloads/ESCO_en/
  $ pnpm loopgraph import employees people.csv --map people.json --dry-run
  $ pnpm loopgraph import completions lms-2025.csv.gz --map lms.json --skip-bad-rows
`,
    ),
).action(async (kindName: string, paths: string[], flags: ImportFlags) => {
  const kind = importKinds.find(({ name }) => name === kindName);
  if (!kind) throw new HubFault(`expected one of ${kindNames.join(', ')}, got ${kindName}`);
  if (flags.map !== undefined && !kind.takesMap)
    throw new HubFault(`expected no --map: ${kindName} has a fixed format`);
  const map = flags.map === undefined ? plainMap : await readMap(flags.map);
  const inputs = await findInputs(kind, paths);
  await using database = await openOrMakeDatabase({ ...flags });
  await migrateHouse(database.adminUrl);
  const outcome = await importWithProgress({
    adminUrl: database.adminUrl,
    kind,
    inputs: inputs.files,
    map,
    dryRun: flags.dryRun ?? false,
    skipBadRows: flags.skipBadRows ?? false,
    createJobRoles: flags.createJobRoles ?? false,
    rejectsPath: flags.rejects ?? null,
    now: new Date(),
  });
  if (inputs.passedOver.length > 0)
    console.error(`notice: files that ${kindName} does not read: ${inputs.passedOver.join(', ')}`);
  const summary = summarise(outcome, flags.dryRun ?? false);
  (outcome.isRefused ? process.stderr : process.stdout).write(summary);
  if (outcome.isRefused) process.exitCode = 1;
});

async function importWithProgress(
  options: Omit<ImportOptions, 'onBytes' | 'onPhase'>,
): Promise<ImportOutcome> {
  using progress = openProgress('Importing');
  const total = options.inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (count: number) => {
    done += count;
    progress.onProgress(done, total, 'reading');
  };
  const onPhase = (phase: string) => {
    progress.onProgress(total, total, phase);
  };
  return await runImport({ ...options, onBytes, onPhase });
}
