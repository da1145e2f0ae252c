import { expect, test } from 'vitest';
import { learning } from './support/company.ts';
import { answers, openScriptedSubgraph } from './support/scripted-subgraph.ts';
import { startWorld } from './support/world.ts';

const query = '{ employee(id: "e1") { name nickname } }';
const employee = { name: 'Ada', nickname: null };

/** What a client gets of a subgraph of employees that answers so. */
async function answerTo(body: unknown) {
  await using employees = await openScriptedSubgraph(answers(body));
  await using world = await startWorld({ subgraphs: { learning, employees } });
  return await world.ask(query);
}

const path = ['employee', 'nickname'];

test.each([
  ['is an empty object', {}, 'Expected an error with a message that is a string, but got nothing.'],
  ['is null', null, 'Expected an error to be an object, but got null.'],
  ['is a string', 'No.', 'Expected an error to be an object, but got a string.'],
  [
    'has a number for a message',
    { message: 5 },
    'Expected an error with a message that is a string, but got a number.',
  ],
  [
    'has a string for a path',
    { message: 'No.', path: 'employee.nickname' },
    'No. Expected an error with a path of names and indices, but got a string.',
  ],
  [
    'has a path with what is no place',
    { message: 'No.', path: ['employee', null] },
    'No. Expected an error with a path of names and indices, but got others.',
  ],
  [
    'has nothing right',
    { message: null, path: 1, extensions: 'x' },
    'Expected an error with a message that is a string, but got null. ' +
      'Expected an error with a path of names and indices, but got a number. ' +
      'Expected an error with extensions that are an object, but got a string.',
  ],
])('keeps the data beside an error that %s, and says so', async (_what, error, message) => {
  expect(await answerTo({ data: { employee }, errors: [error] })).toEqual({
    data: { employee },
    errors: [{ message, extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'employees' } }],
  });
});

test('keeps the place of an error that is malformed elsewhere', async () => {
  expect(
    await answerTo({
      data: { employee },
      errors: [
        { message: [], path },
        { message: 'No.', path, extensions: [] },
      ],
    }),
  ).toEqual({
    data: { employee },
    errors: [
      'Expected an error with a message that is a string, but got a list.',
      'No. Expected an error with extensions that are an object, but got a list.',
    ].map((message) => ({
      message,
      path,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'employees' },
    })),
  });
});

test('gives a malformed error the places of the fields that are missing', async () => {
  expect(await answerTo({ errors: [{}] })).toEqual({
    data: { employee: null },
    errors: [
      {
        message: 'Expected an error with a message that is a string, but got nothing.',
        path: ['employee'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'employees' },
      },
    ],
  });
});

test('keeps the code of an error whose path is malformed', async () => {
  const error = { message: 'No.', path: 'employee', extensions: { code: 'NOT_FOUND' } };
  expect(await answerTo({ data: { employee }, errors: [error] })).toEqual({
    data: { employee },
    errors: [
      {
        message: 'No. Expected an error with a path of names and indices, but got a string.',
        extensions: { code: 'NOT_FOUND', service: 'employees' },
      },
    ],
  });
});

/** The answer of one who says beside it why an error is one, in so many lists in each other. */
function saidWhy(depth: number): Buffer {
  const why = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const error = `{"message":"No.","extensions":{"code":"NOT_FOUND","why":${why}}}`;
  return Buffer.from(`{"data":${JSON.stringify({ employee })},"errors":[${error}]}`);
}

test.each([
  [
    'whose extensions are large',
    { message: 'No.', path, extensions: { code: 'NOT_FOUND', why: 'x'.repeat(10_000) } },
    'No. Expected an error with extensions of at most 10000 characters and 100 levels of JSON, but got more.',
  ],
  [
    'whose message is long',
    { message: 'x'.repeat(10_001), path, extensions: { code: 'NOT_FOUND' } },
    `${'x'.repeat(10_000)} Expected an error with a message of at most 10000 characters, but got 10001.`,
  ],
])('keeps the code of an error %s, and the data beside it', async (_what, error, message) => {
  expect(await answerTo({ data: { employee }, errors: [error] })).toEqual({
    data: { employee },
    errors: [{ message, path, extensions: { code: 'NOT_FOUND', service: 'employees' } }],
  });
});

test.each([100, 4900, 100_000])(
  'keeps the code of an error whose extensions nest %d deep, and the data beside it',
  async (depth) => {
    const message =
      'No. Expected an error with extensions of at most 10000 characters and 100 levels of JSON, but got more.';
    expect(await answerTo(saidWhy(depth))).toEqual({
      data: { employee },
      errors: [{ message, extensions: { code: 'NOT_FOUND', service: 'employees' } }],
    });
  },
);

test('passes on extensions that nest as deep as they may', async () => {
  expect(await answerTo(saidWhy(99))).toMatchObject({
    data: { employee },
    errors: [{ message: 'No.', extensions: { code: 'NOT_FOUND' } }],
  });
});

test('logs an error once, in however many places it is told', async () => {
  const failed = answers({ data: null, errors: [{ message: 'select secret from employees' }] });
  await using employees = await openScriptedSubgraph(failed);
  await using world = await startWorld({ subgraphs: { learning, employees } });
  expect(await world.ask('{ completions { employee { name } } }')).toMatchObject({
    errors: [{}, {}, {}, {}],
  });
  const logged = world.lines.filter(({ msg }) => msg === 'unexpected error');
  expect(logged).toMatchObject([{ err: { message: 'select secret from employees' } }]);
});

test('keeps the data beside errors that are no list, and says so', async () => {
  expect(await answerTo({ data: { employee }, errors: {} })).toEqual({
    data: { employee },
    errors: [
      {
        message: 'Expected the errors of an answer to be a list, but got an object.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'employees' },
      },
    ],
  });
});

test('passes on a right error beside a malformed one, whatever the locations of either', async () => {
  const right = { message: 'Right.', locations: 5, path, extensions: { code: 'NOT_FOUND' } };
  expect(await answerTo({ data: { employee }, errors: [{ locations: [{}] }, right] })).toEqual({
    data: { employee },
    errors: [
      {
        message: 'Expected an error with a message that is a string, but got nothing.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'employees' },
      },
      { message: 'Right.', path, extensions: { code: 'NOT_FOUND', service: 'employees' } },
    ],
  });
});

test.each([
  ['a list for data', { data: [{ employee }], errors: [{ message: 'No.' }] }],
  ['a string for data', { data: 'employee', errors: [{ message: 'No.' }] }],
  ['errors that are no list and no data', { errors: { employee: 'No.' } }],
  ['no data and no errors', { data: null }],
  ['no data and no error in the list', { data: null, errors: [] }],
])('takes for no GraphQL response one with %s', async (_what, body) => {
  expect(await answerTo(body)).toEqual({
    data: { employee: null },
    errors: [
      {
        message:
          'Expected subgraph "employees" to answer, but it could not be reached or gave no readable answer.',
        path: ['employee'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'employees' },
      },
    ],
  });
});
