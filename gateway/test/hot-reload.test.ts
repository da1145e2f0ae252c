import { once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { employees, fixture, learning } from './support/company.ts';
import { compose, startWorld, type World } from './support/world.ts';

const skills = fixture('skills', 'type Query { skills: [String!] }', {
  Query: { skills: () => ['weaving'] },
});
const fixtures = [employees, learning, skills];

/** The log line that tells what became of a changed file. */
function lineSaying(world: World, message: string) {
  return vi.waitFor(
    () => {
      const line = world.lines.find(({ msg }) => msg === message);
      if (!line) throw new Error(`Expected a log line that says "${message}", but got none.`);
      return line;
    },
    { timeout: 10_000 },
  );
}

const refused = 'cannot use the changed supergraph; still serving the one before';

test('serves a changed supergraph from then on, without losing a request', async () => {
  await using world = await startWorld({ fixtures, supergraph: compose([employees, learning]) });
  expect((await world.post({ query: '{ skills }' })).status).toBe(400);

  const changed = new AbortController();
  const answers: unknown[] = [];
  const asking = (async () => {
    while (!changed.signal.aborted)
      answers.push(await world.ask('{ employee(id: "e1") { name courses } }'));
  })();
  await writeFile(`${world.supergraphFile}.new`, compose(fixtures));
  await rename(`${world.supergraphFile}.new`, world.supergraphFile);
  await lineSaying(world, 'serving the changed supergraph');
  changed.abort();
  await asking;

  expect(await world.ask('{ skills }')).toEqual({ data: { skills: ['weaving'] } });
  const same = { data: { employee: { name: 'Ada', courses: ['course of e1'] } } };
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify(same)]),
  );
  expect((await world.send('/readyz')).body).toEqual({
    status: 'ready',
    subgraphs: { employees: true, learning: true, skills: true },
  });
});

test('ends the thread that planned for the supergraph before', async () => {
  await using world = await startWorld({ fixtures, supergraph: compose([employees, learning]) });
  const begun = once(process, 'worker');
  const wide = `{ employee(id: "e1") { ${'name '.repeat(400)} } }`;
  expect(await world.ask(wide)).toEqual({ data: { employee: { name: 'Ada' } } });
  const [thread] = (await begun) as [Worker];
  const ended = once(thread, 'exit');
  await writeFile(`${world.supergraphFile}.new`, compose(fixtures));
  await rename(`${world.supergraphFile}.new`, world.supergraphFile);
  await ended;
  expect(await world.ask('{ skills }')).toEqual({ data: { skills: ['weaving'] } });
});

test.each([
  ['is no GraphQL', (sdl: string) => sdl.slice(0, -40)],
  ['is empty', () => ''],
  ['is a schema, but no supergraph', () => 'type Query { a: String }'],
  [
    'does not hold together',
    (sdl: string) => sdl.replace('courses: [String!]', 'courses: [Nowhere!]'),
  ],
])('keeps the old supergraph when the new file %s, and logs why', async (_what, spoil) => {
  const sdl = compose([employees, learning]);
  await using world = await startWorld();
  await writeFile(world.supergraphFile, spoil(sdl));
  expect(await lineSaying(world, refused)).toMatchObject({
    level: 'error',
    err: { message: expect.stringMatching(/./) as string },
  });
  expect(await world.ask('{ employee(id: "e1") { name courses } }')).toEqual({
    data: { employee: { name: 'Ada', courses: ['course of e1'] } },
  });
});

test('keeps the old supergraph when the file is gone, and takes the next that comes', async () => {
  await using world = await startWorld({ fixtures, supergraph: compose([employees, learning]) });
  await rm(world.supergraphFile);
  await lineSaying(world, refused);
  expect(await world.ask('{ completions { id } }')).toMatchObject({
    data: { completions: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }, { id: 'c4' }] },
  });
  await writeFile(world.supergraphFile, compose(fixtures));
  await lineSaying(world, 'serving the changed supergraph');
  expect(await world.ask('{ skills }')).toEqual({ data: { skills: ['weaving'] } });
});

test('does not start without a supergraph that can be used', async () => {
  await expect(startWorld({ supergraph: 'type Query { a: String }' })).rejects.toThrow();
});
