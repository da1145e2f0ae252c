import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { thoseKept } from '@loopgraph/kit/text-weight';
import { serveSupergraph } from '../src/execution/served-supergraph.ts';
import { callsTo } from './support/calls-to.ts';
import { fixture } from './support/company.ts';
import { compose } from './support/world.ts';

const letters = fixture('letters', 'type Query { a: Int }', {});

test.each([
  [1010, 100, 1000],
  [120, 20_000, 100],
  [3, 20_000, 3],
])('of %i operations of %i characters, %i are worth warming', (count, length, kept) => {
  const operations = Array.from({ length: count }, () => ({ body: 'x'.repeat(length) }));
  expect(thoseKept(operations)).toHaveLength(kept);
});

function serve() {
  const served = serveSupergraph(compose([letters]), {}, callsTo([letters]));
  return {
    compiled: served.compiled,
    /** Compiles an operation of about so many characters. */
    compile: (number: number, length: number) => {
      const document = parse(`query Q${number} { a } #${'x'.repeat(length)}`);
      return served.compile({ document, operationName: undefined, hash: String(number) });
    },
  };
}

test('keeps fewer operations compiled the longer they are', () => {
  const { compile, compiled } = serve();
  for (let number = 0; number < 120; number++) void compile(number, 20_000);
  expect(compiled()).toBe(99);
});

test('keeps a thousand of the usual length, none of which a few with long comments push out', () => {
  const { compile, compiled } = serve();
  for (let number = 0; number < 1010; number++) void compile(number, 100);
  expect(compiled()).toBe(1000);
  for (let number = 2000; number < 2003; number++) void compile(number, 1_000_000);
  expect(compiled()).toBeGreaterThan(900);
});
