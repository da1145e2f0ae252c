import { describe, expect, test } from 'vitest';
import { fixture } from './support/company.ts';
import { shapes, startWorld } from './support/world.ts';

describe.each(shapes)('%s', (shape) => {
  test('joins what two subgraphs know of an entity', async () => {
    await using world = await startWorld({ shape });
    expect(await world.ask('{ employee(id: "e1") { name courses } }')).toEqual({
      data: { employee: { name: 'Ada', courses: ['course of e1'] } },
    });
  });

  test('joins entities in lists and unions, in order', async () => {
    await using world = await startWorld({ shape });
    const query = '{ learners { ... on Guest { company } ... on Employee { name } } }';
    expect(await world.ask(query)).toEqual({
      data: {
        learners: [{ company: 'Acme' }, { name: 'Ada' }, { company: 'Initech' }, { name: 'Grace' }],
      },
    });
  });

  test('gives null for an entity that is gone, with a hint and without an error', async () => {
    await using world = await startWorld({ shape });
    expect(await world.ask('{ completions { id employee { name } } }')).toEqual({
      data: {
        completions: [
          { id: 'c1', employee: { name: 'Ada' } },
          { id: 'c2', employee: { name: 'Grace' } },
          { id: 'c3', employee: null },
          { id: 'c4', employee: { name: 'Mary' } },
        ],
      },
      extensions: {
        valueCompletion: [
          {
            message: 'Cannot return null for non-nullable field Employee.name.',
            path: ['completions', 2, 'employee', 'name'],
          },
        ],
      },
    });
  });

  test('never gives null as a whole without an error', async () => {
    const types = 'type Query { badge: Badge! } type Badge @key(fields: "id") { id: ID! }';
    const badges = fixture('badges', types, { Query: { badge: () => ({ id: 'b1' }) } });
    const shops = fixture('shops', 'type Badge @key(fields: "id") { id: ID! price: Int! }', {
      Badge: { __resolveReference: () => null },
    });
    await using world = await startWorld({ shape, fixtures: [badges, shops] });
    expect(await world.ask('{ badge { price } }')).toMatchObject({
      data: null,
      errors: [
        {
          message: 'Internal server error.',
          path: ['badge', 'price'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(world.lines).toContainEqual(
      expect.objectContaining({
        err: expect.objectContaining({
          message: 'Cannot return null for non-nullable field Badge.price.',
        }) as object,
      }),
    );
  });

  test('tells why an object is null whose own type no subgraph knows', async () => {
    const catalog = fixture(
      'catalog',
      `type Query { book: Book }
       interface Media @key(fields: "id") { id: ID! }
       type Book implements Media @key(fields: "id") { id: ID! }`,
      { Query: { book: () => null }, Media: { __resolveReference: () => null } },
    );
    const charts = fixture(
      'charts',
      `type Query { top: Media! second: Media }
       type Media @key(fields: "id") @interfaceObject { id: ID! rank: Int }`,
      { Query: { top: () => ({ id: '1', rank: 1 }), second: () => ({ id: '2', rank: 2 }) } },
    );
    await using world = await startWorld({ shape, fixtures: [catalog, charts] });
    const message = 'Cannot return null for non-nullable field Media.__typename.';
    expect(await world.ask('{ second { __typename rank } }')).toEqual({
      data: { second: null },
      extensions: { valueCompletion: [{ message, path: ['second', '__typename'] }] },
    });
    expect(await world.ask('{ top { __typename rank } }')).toMatchObject({
      data: null,
      errors: [{ path: ['top', '__typename'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });
});
