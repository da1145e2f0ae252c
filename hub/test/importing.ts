import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createDatabase } from '../../test/support/database.ts';
import { findInputs } from '../src/imports/inputs.ts';
import { importKinds } from '../src/imports/kinds/kinds.ts';
import { plainMap, readMap } from '../src/imports/map/map-file.ts';
import { runImport, type ImportOptions, type ImportOutcome } from '../src/imports/run-import.ts';
import { openSession, type Session } from '../src/postgres/session.ts';

/** The moment at which tests import. */
export const NOW = new Date('2026-06-15T12:00:00Z');

/** A file of completions, and a row that the company of `arrangeCompany` can have. */
export const completionsHeader = 'employee,course,completed_at,score,passed\n';
export const goodCompletion = 'E1,LEAD-1,2025-03-01,80,true\n';

interface Import {
  readonly kind: string;
  /** The text, or bytes, of the one file. */
  readonly file?: string | Buffer;
  readonly fileName?: string;
  /** Several files, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly map?: object;
}

type Flags = Partial<
  Pick<ImportOptions, 'dryRun' | 'skipBadRows' | 'createJobRoles' | 'rejectsPath' | 'adminUrl'>
>;

export interface Imported extends ImportOutcome {
  /** The lines of the rejects file below its header, of all inputs; `line,column,expected,got,code`. */
  readonly rejectLines: readonly string[];
}

export interface ImportBench extends AsyncDisposable {
  readonly sql: Session;
  readonly adminUrl: string;
  /** Where the files of imports lie. */
  readonly folder: string;
  readonly run: (what: Import, flags?: Flags) => Promise<Imported>;
}

/** A database and a folder of one's own to import with. */
export async function openImportBench(): Promise<ImportBench> {
  const database = await createDatabase();
  const session = openSession(database.adminUrl);
  const folder = await mkdtemp(join(tmpdir(), 'loopgraph-import-'));
  return {
    sql: session.sql,
    adminUrl: database.adminUrl,
    folder,
    run: (what, flags) => runIn(folder, database.adminUrl, what, flags),
    [Symbol.asyncDispose]: async () => {
      await session[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function runIn(
  folder: string,
  adminUrl: string,
  what: Import,
  flags: Flags = {},
): Promise<Imported> {
  const kind = importKinds.find(({ name }) => name === what.kind);
  if (!kind) throw new Error(`expected a kind of import, got ${what.kind}`);
  const files = what.files ?? { [what.fileName ?? `${what.kind}.csv`]: what.file ?? '' };
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, files[basename(path)] ?? '');
  const mapPath = join(folder, 'map.json');
  if (what.map) await writeFile(mapPath, JSON.stringify(what.map));
  const outcome = await runImport({
    adminUrl,
    kind,
    inputs: (await findInputs(kind, paths)).files,
    map: what.map ? await readMap(mapPath) : plainMap,
    dryRun: false,
    skipBadRows: false,
    createJobRoles: false,
    rejectsPath: null,
    now: NOW,
    onBytes: () => undefined,
    onPhase: () => undefined,
    ...flags,
  });
  const texts = await Promise.all(outcome.rejects.paths.map((path) => readFile(path, 'utf8')));
  return { ...outcome, rejectLines: texts.flatMap((text) => text.trimEnd().split('\n').slice(1)) };
}

/** Two units, two roles, four employees, three courses and three competencies. */
export async function arrangeCompany(sql: Session): Promise<void> {
  await sql.unsafe(`
    insert into skills.job_roles (id, title, family, level) values
      ('engineer', 'Engineer', 'Engineering', 3), ('engineering-manager', 'Engineering Manager', 'Engineering', 5),
      ('buyer', 'Buyer', 'Purchasing', 3), ('buyer-emea', 'Buyer', 'Purchasing', 4);
    insert into skills.competencies (id, name, description, category, valid_months) values
      ('team-management', 'Team Management', '', 'LEADERSHIP', 12), ('coaching', 'Coaching', '', 'LEADERSHIP', 12),
      ('negotiation', 'Negotiation', '', 'BUSINESS', 12);
    insert into employees.org_units (code, name) values ('HQ', 'Headquarters'), ('ENG', 'Engineering');
    insert into employees.employees (employee_number, name, work_email, status, hired_on, assigned_on, job_role_id, job_level,
                                     org_unit_id, location)
      select number, people.name, email, 'ACTIVE', '2020-01-01', '2020-01-01', 'engineer', 3, id, 'Berlin'
      from employees.org_units, (values ('E1', 'Ann Lee', 'ann@example.com'), ('E2', 'Bo Chen', 'bo@example.com'),
                                        ('E3', 'Cy Doe', 'cy@example.com'), ('E4', 'Cy Doe', 'cy.doe@example.com')
                                ) as people (number, name, email)
      where code = 'HQ';
    insert into employees.identity_links (system, external_id, employee_id)
      select 'moodle', 'm-' || right(employee_number, 1), id from employees.employees;
    insert into learning.courses (code, title, category, provider, duration_hours) values
      ('LEAD-1', 'Advanced Leadership', 'LEADERSHIP', 'In house', 16), ('PM-1', 'Project Management Fundamentals', 'PROJECT_MANAGEMENT', 'In house', 8),
      ('SAFE-1', 'Fire safety', 'SAFETY', 'In house', 1);`);
}
