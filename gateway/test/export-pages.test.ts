import { describe, expect, test, vi } from 'vitest';
import { roles } from '@loopgraph/kit/viewer';
import { everyone } from '../../test/support/viewers.ts';
import { defaultRoleLimits } from '../src/limits/role-limits.ts';
import { linesOf, rowsOf, startExports } from './support/exports.ts';

const paged = `query Everyone($first: Int!, $after: String) {
  people(first: $first, after: $after) { totalCount nodes { id } }
}`;

describe('over a list of 1,200', () => {
  test('reads page by page to the end where `first` is not sent, and counts nothing', async () => {
    await using many = await startExports({ count: 1200 });
    const { text } = await many.csv(paged);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(1201);
    expect(rows.at(-1)).toEqual(['p1200']);
    expect(new Set(rows.map(([id]) => id)).size).toBe(1201);
    expect(many.asked).toEqual({
      pages: [{ first: 500 }, { first: 500, after: '500' }, { first: 500, after: '1000' }],
      counts: 0,
    });
  });

  // Partners run none but registered operations; their pages are made the same way.
  test.each(roles.filter((role) => role !== 'partner'))(
    'asks for no larger pages than it may as %s',
    async (role) => {
      const { pageSize } = defaultRoleLimits[role];
      await using many = await startExports({
        count: 1200,
        viewer: { ...everyone, roles: [role] },
      });
      expect(rowsOf((await many.csv(paged)).text)).toHaveLength(1201);
      const [first = 0, ...others] = many.asked.pages.map((page) => page.first);
      expect(first).toBe(Math.min(500, pageSize));
      expect(others.every((asked) => asked === first)).toBe(true);
    },
  );

  test('gives as many as `first` says, from where `after` says', async () => {
    await using many = await startExports({ count: 1200 });
    const { text } = await many.ndjson(paged, { first: 600, after: '100' });
    const lines = linesOf(text);
    expect(lines).toHaveLength(600);
    expect(lines[0]).toEqual({ id: 'p101' });
    expect(many.asked.pages).toEqual([
      { first: 500, after: '100' },
      { first: 100, after: '600' },
    ]);
  });

  test('leaves a variable of the list as it is where the items use it too', async () => {
    await using many = await startExports({ count: 1200 });
    const query = `query ($first: Int = 1, $after: String) {
      people(first: $first, after: $after) { nodes { start(first: $first) } }
    }`;
    const all = linesOf((await many.ndjson(query)).text);
    expect(all).toEqual(Array.from({ length: 1200 }, () => ({ start: 'P' })));
    const some = linesOf((await many.ndjson(query, { first: 501 })).text);
    expect(some).toHaveLength(501);
    expect(some.at(-1)).toEqual({ start: 'Person 501' });
  });

  test.each([
    ['whose `first` is in the operation', '{ people(first: 3) { nodes { id } } }', 3],
    [
      'that takes no cursor',
      'query ($first: Int! = 4) { people(first: $first) { nodes { id } } }',
      4,
    ],
    [
      'that is read from its end',
      'query ($first: Int! = 5, $after: String, $last: Int = 1) { people(first: $first, after: $after, last: $last) { nodes { id } } }',
      5,
    ],
  ])('gives one page of a list %s', async (_what, query, count) => {
    await using many = await startExports({ count: 1200 });
    expect(linesOf((await many.ndjson(query)).text)).toHaveLength(count);
  });
});

describe('where a later page fails', () => {
  const failing = () =>
    startExports({
      count: 1200,
      onPage: (after) => {
        if (after === 1000) throw new Error('select secret from people');
      },
    });

  test('NDJSON says in its last line that it is not complete', async () => {
    await using many = await failing();
    const { status, text } = await many.ndjson(paged);
    expect(status).toBe(200);
    const lines = linesOf(text);
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toMatchObject({
      errors: [
        { message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ],
      complete: false,
    });
  });

  test('CSV breaks off, so that the client sees that its end is missing', async () => {
    await using many = await failing();
    const response = await many.post('text/csv', paged);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    await vi.waitFor(() => {
      expect(many.world.lines).toContainEqual(
        expect.objectContaining({ msg: 'an export broke off' }),
      );
    }, 20_000);
  });
});

describe.each([
  ['says nothing of where the next starts', () => null],
  [
    'fails to say where the next starts',
    () => {
      throw new Error('select secret from people');
    },
  ],
])('where a page %s', (_what, lost) => {
  const losing = (at: number) =>
    startExports({
      count: 1200,
      cursorOf: (after) => (after === at ? lost() : String(after + 500)),
    });

  test.each([0, 500])('NDJSON says after %d that it is not complete', async (at) => {
    await using many = await losing(at);
    const lines = linesOf((await many.ndjson(paged)).text);
    expect(lines).toHaveLength(at + 501);
    const last = lines.at(-1) as { errors: unknown[]; complete: boolean };
    expect(last.complete).toBe(false);
    expect(last.errors[0]).toEqual({
      message: 'Expected to be told where the next page starts, but got nothing.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
  });

  test('CSV breaks off', async () => {
    await using many = await losing(0);
    const response = await many.post('text/csv', paged);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('what was asked for is whole where no next page is wanted', async () => {
    await using many = await losing(0);
    expect(linesOf((await many.ndjson(paged, { first: 500 })).text).slice(0, 500)).toHaveLength(
      500,
    );
    expect((await many.ndjson(paged, { first: 500 })).text).not.toContain('"complete":false');
  });
});

describe('where a later page is null, without an error', () => {
  const vanishing = () =>
    startExports({ count: 1200, onPage: (after) => (after === 1000 ? null : undefined) });

  test('NDJSON says in its last line that it is not complete', async () => {
    await using many = await vanishing();
    const lines = linesOf((await many.ndjson(paged)).text);
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toEqual({
      errors: [
        {
          message: 'Expected the next page, but got nothing.',
          extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
        },
      ],
      complete: false,
    });
  });

  test('CSV breaks off', async () => {
    await using many = await vanishing();
    const response = await many.post('text/csv', paged);
    await expect(response.text()).rejects.toThrow('terminated');
  });
});

test('CSV breaks off at an error that its headers could not announce', async () => {
  await using many = await startExports({ count: 600 });
  const query = `query ($first: Int, $after: String) {
    people(first: $first, after: $after) { nodes { id wrong: secret } }
  }`;
  const response = await many.post('text/csv', query, { after: '3' });
  expect(response.headers.get('loopgraph-errors')).toBe('NOT_FOUND;column="wrong"');
  expect(rowsOf(await response.text())).toHaveLength(598);
});

test('asks for no further page once its client has gone', async () => {
  const reached = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const many = await startExports({
    count: 100_000,
    onPage: (after) => {
      if (after !== 500) return undefined;
      reached.resolve(undefined);
      return goOn.promise;
    },
  });
  const client = new AbortController();
  const response = await many.post('application/x-ndjson', paged, {}, client.signal);
  expect(response.status).toBe(200);
  await reached.promise;
  client.abort();
  await vi.waitFor(() => {
    expect(many.world.lines).toContainEqual(
      expect.objectContaining({ msg: 'an answer broke off' }),
    );
  }, 20_000);
  goOn.resolve(undefined);
  // It stops when the requests in flight have ended.
  await many[Symbol.asyncDispose]();
  expect(many.asked.pages).toHaveLength(2);
});
