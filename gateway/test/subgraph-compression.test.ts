import { brotliDecompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answeringWith, employees, learning } from './support/company.ts';
import {
  ada,
  answers,
  openScriptedSubgraph,
  type ScriptedSubgraph,
} from './support/scripted-subgraph.ts';
import { startWorld } from './support/world.ts';

const query = '{ employee(id: "e1") { name } completions { id } }';
const completions = ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id }));
const data = { employee: { name: 'Ada' }, completions };
const json = Buffer.from(JSON.stringify({ data: { employee: { name: 'Ada' } } }));

function worldOf(scripted: ScriptedSubgraph, subgraphCompression?: 'auto' | 'on' | 'off') {
  return startWorld({ subgraphs: { learning, employees: scripted }, subgraphCompression });
}

describe('of answers', () => {
  test.each([
    ['on', 'zstd;q=1, br;q=0.9, gzip;q=0.8'],
    ['off', undefined],
    ['auto', undefined],
  ] as const)('asks a subgraph on this machine, where it is %s, for: %s', async (chosen, asked) => {
    await using scripted = await openScriptedSubgraph(ada);
    await using world = await worldOf(scripted, chosen);
    expect(await world.ask(query)).toEqual({ data });
    expect(scripted.received[0]?.headers['accept-encoding']).toBe(asked);
  });

  test.each([
    ['zstd', zstdCompressSync(json)],
    ['GZIP', gzipSync(json)],
    ['identity', json],
  ])('reads what comes as %s', async (coding, body) => {
    const headers = { 'content-encoding': coding };
    await using scripted = await openScriptedSubgraph(answers(body, 200, headers));
    await using world = await worldOf(scripted, 'on');
    expect(await world.ask(query)).toEqual({ data });
  });

  const tooMuch = Buffer.alloc(64 * 1024 * 1024 + 1, ' ');
  test.each([
    ['says zstd and is not', 'zstd', json, 1],
    ['says gzip and is not', 'gzip', zstdCompressSync(json), 1],
    ['is zstd and does not say so', 'identity', zstdCompressSync(json), 1],
    ['is of an unknown coding', 'compress', json, 1],
    ['is of two codings', 'gzip, zstd', zstdCompressSync(gzipSync(json)), 1],
    ['is cut off', 'zstd', zstdCompressSync(json).subarray(0, -4), 1],
    ['is empty', 'br', Buffer.alloc(0), 1],
    ['is a bomb', 'zstd', zstdCompressSync(tooMuch), 0],
    ['is too large as it is', 'identity', tooMuch, 0],
  ])('leaves null what would stand in an answer that %s', async (_what, coding, body, failures) => {
    const headers = { 'content-encoding': coding };
    await using scripted = await openScriptedSubgraph(answers(body, 200, headers));
    await using world = await startWorld({
      subgraphs: { learning, employees: scripted },
      subgraphCircuit: { failures: 1, resetMs: 3_600_000 },
      subgraphTimeoutMs: 30_000,
    });
    const failed = {
      data: { employee: null, completions },
      errors: [{ path: ['employee'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    };
    expect(await world.ask(query)).toMatchObject(failed);
    // What asks for too much says nothing of whether the subgraph is well.
    scripted.script.turn = ada;
    if (failures === 0) expect(await world.ask(query)).toEqual({ data });
    else expect(await world.ask(query)).toMatchObject(failed);
  });
});

describe('of requests', () => {
  const everyone = Array.from({ length: 1000 }, (_, index) => ({ id: `e${index}` }));
  const many = answeringWith(learning, () =>
    everyone.map((employee, index) => ({ id: `c${index}`, employee })),
  );
  const ofMany = '{ completions { employee { nickname } } }';
  const nothing = answers({ data: { _entities: everyone.map(() => null) } }, 200, {
    'accept-encoding': 'br, deflate',
  });

  test('compresses large ones for a subgraph that says what it reads, from then on', async () => {
    await using scripted = await openScriptedSubgraph(nothing);
    await using world = await startWorld({
      subgraphs: { learning: many, employees: scripted },
      subgraphCompression: 'on',
    });
    await world.ask(ofMany);
    await world.ask(ofMany);
    await world.ask('{ employee(id: "e1") { name } }');
    const [first, second, small] = scripted.received;
    expect(first?.headers['content-encoding']).toBeUndefined();
    expect(second?.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(second?.body ?? '')).toEqual(first?.body);
    expect(small?.headers['content-encoding']).toBeUndefined();
  });

  test('compresses none where that is off, though the subgraph reads them', async () => {
    await using scripted = await openScriptedSubgraph(nothing);
    await using world = await startWorld({
      subgraphs: { learning: many, employees: scripted },
      subgraphCompression: 'off',
    });
    await world.ask(ofMany);
    await world.ask(ofMany);
    expect(scripted.received[1]?.headers['content-encoding']).toBeUndefined();
  });

  test('gets the same from services with compression and without', async () => {
    const options = { shape: 'over HTTP', fixtures: [employees, many] } as const;
    await using plain = await startWorld({ ...options, subgraphCompression: 'off' });
    await using compressed = await startWorld({ ...options, subgraphCompression: 'on' });
    const asked = '{ completions { id employee { id courses } } }';
    const expected = await plain.ask(asked);
    expect(expected).toMatchObject({ data: { completions: { length: 1000 } } });
    expect(await compressed.ask(asked)).toEqual(expected);
    expect(await compressed.ask(asked)).toEqual(expected);
  });
});
