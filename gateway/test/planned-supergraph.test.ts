import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { planSupergraph, planSupergraphInTurns } from '../src/execution/planned-supergraph.ts';
import { employees, learning } from './support/company.ts';
import { compose } from './support/world.ts';

const sdl = compose([employees, learning]);
const document = parse('{ employee(id: "e1") { name courses } }');

test('what is read in turns plans as what is read at once does', async () => {
  const atOnce = planSupergraph(sdl, {});
  const inTurns = await planSupergraphInTurns(sdl, {});
  expect(inTurns.plan(document, undefined)).toEqual(atOnce.plan(document, undefined));
  expect(inTurns.subgraphs).toEqual(atOnce.subgraphs);
});

test('others have turns while a supergraph is read', async () => {
  let turns = 0;
  let isRead = false;
  const count = () => {
    turns += 1;
    if (!isRead) setImmediate(count);
  };
  setImmediate(count);
  await planSupergraphInTurns(sdl, {});
  isRead = true;
  expect(turns).toBeGreaterThan(4);
});

test('a text that is no supergraph is refused', async () => {
  await expect(planSupergraphInTurns('type Query { a: Int }', {})).rejects.toThrow(/supergraph/i);
});
