import { nobody, purposes, type Viewer } from '@loopgraph/kit/viewer';
import { getNamedType, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { expect, test } from 'vitest';
import { callInProcess } from '../src/execution/call-in-process.ts';
import type { SubgraphCall } from '../src/execution/subgraph-call.ts';
import { openOwnExecutor } from './support/executors.ts';
import { guardedMedia, maySelect, mayUse, mediaPolicies } from './support/guarded-media.ts';
import { mediaFixtures } from './support/media.ts';
import { createRandom, generateOperation } from './support/operations.ts';
import { expectedAnswer, withTypes } from './support/rights-model.ts';
import { compose } from './support/world.ts';

const supergraph = compose(guardedMedia);
const whole = openOwnExecutor({ supergraph: compose(mediaFixtures), callTo });

const ids = ['b1', 'b2', 'b3', 'b0', 'f1', 'f2', 'p1', 'p2', 'p9'];
const operations = 200;
const viewers = Array.from({ length: 12 }, (_, seed) => openFor(randomViewer(seed)));

/** The executor for one viewer, and the fields that it asked subgraphs for since that was last emptied. */
function openFor(viewer: Viewer) {
  const sent: string[] = [];
  const spied = (name: string): SubgraphCall => {
    const call = callTo(name);
    return (request) => {
      sent.push(...fieldsAskedOf(name, request.query));
      return call(request);
    };
  };
  return {
    viewer,
    sent,
    executor: openOwnExecutor({ supergraph, callTo: spied }, viewer, mediaPolicies),
  };
}

function fixtureOf(name: string) {
  const found = mediaFixtures.find((one) => one.name === name);
  if (!found) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
  return found;
}

function callTo(name: string): SubgraphCall {
  return callInProcess(fixtureOf(name));
}

function scalar(type: string, _argument: string, _parent: string, random: () => number): unknown {
  if (type === 'ID') return ids[Math.floor(random() * ids.length)];
  return random() < 0.2 ? null : Math.floor(random() * 4);
}

function randomViewer(seed: number): Viewer {
  const random = createRandom(seed);
  const some = <T>(items: readonly T[]) => items.filter(() => random() < 0.5);
  return {
    ...nobody,
    credential: { kind: random() < 0.7 ? 'token' : 'none', id: '' },
    scopes: some(['isbn', 'a', 'b', 'pages', 'text']),
    roles: some(['hr']),
    employeeId: random() < 0.5 ? null : 'e1',
    purpose: purposes[Math.floor(random() * purposes.length)] ?? 'COMPLIANCE',
  };
}

/** The coordinates of the fields that were asked of the subgraph called `name`. */
function fieldsAskedOf(name: string, query: string): string[] {
  const typeInfo = new TypeInfo(fixtureOf(name).schema);
  const asked: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      Field({ name: { value } }) {
        const parent = typeInfo.getParentType();
        if (parent) asked.push(`${getNamedType(parent).name}.${value}`);
      },
    }),
  );
  return asked;
}

test(`gives of ${operations} generated operations by random viewers what each may see, byte for byte, and asks no subgraph for more`, async () => {
  const counts = { refused: 0, whole: 0, nothing: 0 };
  for (let seed = 1, done = 0; done < operations; seed++) {
    const asked = generateOperation({ schema: whole.schema, scalar, seed, depth: 4 });
    if (validate(whole.schema, parse(asked.query)).length > 0) continue;
    done++;
    const as = viewers[seed % viewers.length];
    if (!as) throw new Error('Expected a viewer.');
    const { viewer, sent, executor } = as;
    sent.length = 0;
    const [answer, full] = [
      await executor.execute(asked),
      await whole.execute({ ...asked, query: withTypes(asked.query) }),
    ];
    const may = (type: string, field: string, given: readonly string[]) =>
      (maySelect[`${type}.${field}`]?.(viewer) ?? true) &&
      given.every((name) => mayUse[`${type}.${field}(${name}:)`]?.(viewer) ?? true);
    const expected = expectedAnswer(whole.schema, asked, JSON.parse(full.data), may);
    const of = { seed, ...asked, viewer };
    expect({ of, data: answer.data }).toEqual({ of, data: JSON.stringify(expected) });
    // A key stands for its object between subgraphs, whoever may see it.
    const leaked = sent.filter((one) => one !== 'Book.isbn' && maySelect[one]?.(viewer) === false);
    expect({ of, leaked }).toEqual({ of, leaked: [] });
    const refusals = answer.errors.filter(
      ({ message }) =>
        message.startsWith('Expected a viewer') || message.startsWith('Expected the purpose'),
    );
    counts[refusals.length > 0 ? 'refused' : 'whole']++;
    if (answer.data === 'null') counts.nothing++;
  }
  expect(counts.refused).toBeGreaterThan(operations / 4);
  expect(counts.whole).toBeGreaterThan(operations / 10);
  expect(counts.nothing).toBeLessThan(operations / 3);
});
