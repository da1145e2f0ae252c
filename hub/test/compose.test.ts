import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composeSupergraph } from '../src/compose/compose.ts';
import { composeHouse } from '../src/compose/house.ts';
import { ensureSupergraphFile } from '../src/compose/supergraph-file.ts';

async function createFolder() {
  const path = await mkdtemp(join(tmpdir(), 'loopgraph-compose-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;
const person = { name: 'employees', sdl: `${head} type Query { name: String! @shareable }` };

test('writes the composed files once, and names them where they are stale', async () => {
  await using folder = await createFolder();
  const compose = (check: boolean) => composeHouse({ check, folder: folder.path });
  expect(await compose(false)).toEqual(['supergraph.graphql', 'api.graphql']);
  expect(await compose(false)).toEqual([]);
  expect(await compose(true)).toEqual([]);
  await writeFile(join(folder.path, 'api.graphql'), 'type Query { old: Int }\n');
  await expect(compose(true)).rejects.toThrow(
    'expected fresh composed files, got stale ones: schema/api.graphql; run pnpm compose',
  );
  expect(await readFile(join(folder.path, 'api.graphql'), 'utf8')).toBe(
    'type Query { old: Int }\n',
  );
  expect(await compose(false)).toEqual(['api.graphql']);
});

test('refuses to change what a registered operation gives, against the composed file or another', async () => {
  await using folder = await createFolder();
  const compose = (check: boolean, against?: string) =>
    composeHouse({ check, folder: folder.path, against });
  await compose(false);
  const file = join(folder.path, 'supergraph.graphql');
  const fresh = await readFile(file, 'utf8');
  const served = fresh.replaceAll('completedAt: DateTime!', 'completedAt: Date!');
  await writeFile(file, served);
  const fault =
    'loopgraph Completions: Expected CourseCompletion.completedAt to stay Date!, but it is DateTime!. (line 12, column 7)';
  await expect(compose(true)).rejects.toThrow(fault);
  expect(await compose(false)).toEqual(['supergraph.graphql']);
  expect(await compose(true)).toEqual([]);
  const other = join(folder.path, 'served.graphql');
  await writeFile(other, served);
  await expect(compose(true, other)).rejects.toThrow(fault);
  await expect(compose(true, join(folder.path, 'none.graphql'))).rejects.toThrow(
    'expected a supergraph in ',
  );
});

test('refuses contracts that contradict each other, with a line for each contradiction', () => {
  const other = { name: 'skills', sdl: `${head} type Query { name: Int! @shareable, name2: Int }` };
  expect(() => composeSupergraph([person, other])).toThrow(
    'expected subgraphs that compose, got:\n' +
      '  FIELD_TYPE_MISMATCH: Type of field "Query.name" is incompatible across subgraphs: ' +
      'it has type "String!" in subgraph "employees" but type "Int!" in subgraph "skills"',
  );
});

test('composes the file that is served anew only where a contract changed', async () => {
  await using folder = await createFolder();
  const path = join(folder.path, 'home', 'supergraph.graphql');
  await ensureSupergraphFile(path, [person]);
  const composed = await readFile(path, 'utf8');
  await writeFile(path, `${composed}# mine\n`);
  await ensureSupergraphFile(path, [person]);
  expect(await readFile(path, 'utf8')).toBe(`${composed}# mine\n`);
  await ensureSupergraphFile(path, [{ ...person, sdl: `${person.sdl} type Added { a: Int }` }]);
  expect(await readFile(path, 'utf8')).toContain('type Added');
});
