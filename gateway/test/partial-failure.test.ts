import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { answeringWith, employees, learning } from './support/company.ts';
import { shapes, startWorld } from './support/world.ts';

const never = new Promise(() => undefined);
const hangingEmployees = answeringWith(employees, () => never);

function lateAt(...path: (string | number)[]) {
  return {
    message: 'Expected subgraph "employees" to answer within 1000 ms, but it did not.',
    path,
    extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'employees' },
  };
}

function unavailableAt(...path: (string | number)[]) {
  return {
    message:
      'Expected subgraph "employees" to answer, but it could not be reached or gave no readable answer.',
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'employees' },
  };
}

const unreachable = { learning, employees: { url: 'http://127.0.0.1:1/graphql' } };

/** A subgraph's place where everything is answered with `status` and `text`. */
async function openForeignServer(status: number, text: string) {
  const server = createServer((_request, response) => response.writeHead(status).end(text));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port ?? 0}/graphql`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

describe.each(shapes)('%s', (shape) => {
  const late = { shape, fixtures: [hangingEmployees, learning], subgraphTimeoutMs: 1000 };

  test('leaves the fields of entities null when their subgraph is late, each with its place', async () => {
    await using world = await startWorld(late);
    expect(
      await world.ask('{ completions { id employee { id alias: nickname courses } } }'),
    ).toEqual({
      data: {
        completions: [
          { id: 'c1', employee: { id: 'e1', alias: null, courses: ['course of e1'] } },
          { id: 'c2', employee: { id: 'e2', alias: null, courses: ['course of e2'] } },
          { id: 'c3', employee: { id: 'e9', alias: null, courses: ['course of e9'] } },
          { id: 'c4', employee: { id: 'e3', alias: null, courses: ['course of e3'] } },
        ],
      },
      errors: [0, 1, 2, 3].map((index) => lateAt('completions', index, 'employee', 'alias')),
    });
  });

  test('leaves root fields null when their subgraph is late, and answers the others', async () => {
    await using world = await startWorld(late);
    const query =
      '{ employee(id: "e1") { name } b: employee(id: "e2") { name } completions { id } }';
    expect(await world.ask(query)).toEqual({
      data: {
        employee: null,
        b: null,
        completions: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }, { id: 'c4' }],
      },
      errors: [lateAt('employee'), lateAt('b')],
    });
  });

  test('hands on what a subgraph refuses, with message, code and place', async () => {
    await using world = await startWorld({ shape });
    expect(await world.ask('{ completions { id } mine: employee(id: "7") { name } }')).toEqual({
      data: {
        completions: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }, { id: 'c4' }],
        mine: null,
      },
      errors: [
        {
          message: 'Expected an id of an employee, but got: "7".',
          path: ['mine'],
          extensions: { code: 'INVALID_ID', service: 'employees' },
        },
      ],
    });
  });

  test('hides what fails unexpectedly, and logs it under the request id that the client gets', async () => {
    await using world = await startWorld({ shape });
    const query = '{ learners { ... on Employee { nickname } } }';
    const { body, headers } = await world.post({ query }, { 'x-request-id': 'question-42' });
    expect(headers.get('x-request-id')).toBe('question-42');
    expect(body).toEqual({
      data: { learners: [{}, { nickname: 'Ada!' }, {}, { nickname: null }] },
      errors: [
        {
          message: 'Internal server error.',
          path: ['learners', 3, 'nickname'],
          extensions: {
            code: 'INTERNAL_SERVER_ERROR',
            service: 'employees',
            requestId: 'question-42',
          },
        },
      ],
    });
    expect(world.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        requestId: 'question-42',
        err: expect.objectContaining({
          message: 'select secret from employees.nicknames',
          stack: expect.stringContaining('company.ts') as string,
        }) as object,
      }),
    );
  });
});

test('lets null rise to the nearest field that may be null, and names the place where it began', async () => {
  await using world = await startWorld({ subgraphs: unreachable });
  expect(await world.ask('{ completions { id employee { name } } }')).toEqual({
    data: {
      completions: [
        { id: 'c1', employee: null },
        { id: 'c2', employee: null },
        { id: 'c3', employee: null },
        { id: 'c4', employee: null },
      ],
    },
    errors: [0, 1, 2, 3].map((index) => unavailableAt('completions', index, 'employee', 'name')),
  });
});

test('names the place of an entity among others that were not asked for', async () => {
  await using world = await startWorld({ subgraphs: unreachable });
  expect(await world.ask('{ learners { ... on Employee { id nickname } } }')).toEqual({
    data: { learners: [{}, { id: 'e1', nickname: null }, {}, { id: 'e2', nickname: null }] },
    errors: [unavailableAt('learners', 1, 'nickname'), unavailableAt('learners', 3, 'nickname')],
  });
});

test('holds a hundred errors of one kind, and says how many more there are', async () => {
  const completions = Array.from({ length: 250 }, (_, index) => ({
    id: `c${index}`,
    employee: { id: 'e1' },
  }));
  const crowd = answeringWith(learning, () => completions);
  await using world = await startWorld({ subgraphs: { ...unreachable, learning: crowd } });
  const body = await world.ask('{ completions { employee { nickname } } }');
  const places = Array.from({ length: 100 }, (_, index) =>
    unavailableAt('completions', index, 'employee', 'nickname'),
  );
  const last = { ...places[99], extensions: { ...places[99]?.extensions, omitted: 150 } };
  expect(body).toMatchObject({ errors: [...places.slice(0, 99), last] });
});

test('leaves null what a subgraph that cannot be reached would give', async () => {
  await using world = await startWorld({ subgraphs: unreachable });
  expect(await world.ask('{ employee(id: "e1") { name courses } completions { id } }')).toEqual({
    data: {
      employee: null,
      completions: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }, { id: 'c4' }],
    },
    errors: [unavailableAt('employee')],
  });
});

test.each([
  ['a page', 502, '<html>Bad gateway</html>'],
  ['JSON of another kind', 200, '{"status":"ok"}'],
  ['a list', 200, '[]'],
])('leaves null what a subgraph would give that answers with %s', async (_what, status, text) => {
  await using foreign = await openForeignServer(status, text);
  await using world = await startWorld({ subgraphs: { learning, employees: foreign } });
  expect(await world.ask('{ learners { ... on Employee { id nickname } } }')).toEqual({
    data: { learners: [{}, { id: 'e1', nickname: null }, {}, { id: 'e2', nickname: null }] },
    errors: [unavailableAt('learners', 1, 'nickname'), unavailableAt('learners', 3, 'nickname')],
  });
});

test('gives an error without a path the places of the fields that are missing', async () => {
  const sent = {
    errors: [{ message: 'No.', extensions: { code: 'NOT_FOUND', stacktrace: ['x'] } }],
  };
  await using foreign = await openForeignServer(400, JSON.stringify(sent));
  await using world = await startWorld({ subgraphs: { learning, employees: foreign } });
  expect(await world.ask('{ employee(id: "e1") { name } }')).toEqual({
    data: { employee: null },
    errors: [
      {
        message: 'No.',
        path: ['employee'],
        extensions: { code: 'NOT_FOUND', service: 'employees' },
      },
    ],
  });
});

test('keeps an error without a path from a subgraph that lacks nothing', async () => {
  const sent = {
    data: { employee: { name: 'Ada' } },
    errors: [{ message: 'Soon gone.', extensions: { code: 'NOT_FOUND' } }],
  };
  await using foreign = await openForeignServer(200, JSON.stringify(sent));
  await using world = await startWorld({ subgraphs: { learning, employees: foreign } });
  expect(await world.ask('{ employee(id: "e1") { name } }')).toEqual({
    data: { employee: { name: 'Ada' } },
    errors: [{ message: 'Soon gone.', extensions: { code: 'NOT_FOUND', service: 'employees' } }],
  });
});
