import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parse, validate } from 'graphql';
import {
  openOwnExecutor,
  openReferenceExecutor,
  type Asked,
  type Executor,
} from '../../gateway/test/support/executors.ts';
import { generateOperation } from '../../gateway/test/support/operations.ts';
import { withoutRules } from '../../gateway/test/support/without-rules.ts';
import type { Bench } from './bench.ts';

const schemaFolder = new URL('../../schema/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, schemaFolder), 'utf8');

const generated = 150;
/** How many texts, which differ by a comment, each operation of the house is asked in: three would say next to nothing. */
const wordings = 30;
const warmUps = 30;
const rounds = 5;

type Named = Asked & { readonly isGenerated: boolean };

/** The operations of the house, and generated ones. */
function operationsOver(schema: ReturnType<typeof openOwnExecutor>['schema']): Named[] {
  const queries = readdirSync(new URL('operations', schemaFolder)).map((file) =>
    read(`operations/${file}`),
  );
  const variables = { first: 10, jobRole: 'project-manager' };
  const named = Array.from({ length: wordings }, (_, wording) =>
    queries.map((query) => ({ query: `${query}# ${wording}`, variables, isGenerated: false })),
  ).flat();
  const texts = new Map<string, Named>();
  for (let seed = 1; texts.size < generated + warmUps; seed++) {
    const scalar = (type: string) => (type === 'Int' ? 10 : type === 'ID' ? 'x' : undefined);
    const asked = generateOperation({ schema, scalar, seed });
    if (validate(schema, parse(asked.query)).length > 0) continue;
    texts.set(asked.query, { ...asked, isGenerated: true });
  }
  return [...texts.values(), ...named];
}

async function timed(executor: Executor, asked: Asked) {
  const began = performance.now();
  const { data } = await executor.execute(asked);
  return { ms: performance.now() - began, data };
}

/** Seen once by each, in turns, and then again by ours. */
async function timesOf(own: Executor, reference: Executor, asked: Asked, index: number) {
  const early = index % 2 === 0 ? await timed(own, asked) : undefined;
  const theirs = await timed(reference, asked);
  const ours = early ?? (await timed(own, asked));
  if (ours.data !== theirs.data) {
    throw new Error(`expected both to answer alike, but they do not: ${asked.query}`);
  }
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) again.push((await timed(own, asked)).ms);
  again.sort((a, b) => a - b);
  return { ours: ours.ms, theirs: theirs.ms, again: again[Math.floor(rounds / 2)] ?? Number.NaN };
}

function rowsOf(what: string, times: readonly Awaited<ReturnType<typeof timesOf>>[]) {
  const median = (name: 'ours' | 'theirs' | 'again') => {
    const sorted = times.map((time) => time[name]).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  const reference = median('theirs');
  const row = (contestant: string, medianMs: number) => ({
    operations: what,
    contestant,
    medianMs,
    timesFaster: reference / medianMs,
  });
  return [
    row('Apollo Gateway, first sight', reference),
    row('Loopgraph, first sight', median('ours')),
    row('Loopgraph, seen before', median('again')),
  ];
}

/** What it takes to make a plan of a text, without anything fetched: every subgraph answers with nothing. */
export const firstSight: Bench = {
  name: 'first-sight',
  about:
    'operations from their text to their plan, at first sight and warmed, against Apollo Gateway',
  async run() {
    const supergraph = withoutRules(read('supergraph.graphql'));
    const callTo = () => () => Promise.resolve({ data: null });
    const own = openOwnExecutor({ supergraph, callTo });
    await using reference = await openReferenceExecutor({ supergraph, callTo });
    const operations = operationsOver(own.schema);
    const times = [];
    for (const [index, asked] of operations.entries()) {
      const time = await timesOf(own, reference, asked, index);
      if (index >= warmUps) times.push({ ...time, isGenerated: asked.isGenerated });
    }
    return [
      ...rowsOf(
        'named',
        times.filter(({ isGenerated }) => !isGenerated),
      ),
      ...rowsOf(
        'generated',
        times.filter(({ isGenerated }) => isGenerated),
      ),
    ];
  },
};
