import { nobody } from '@loopgraph/kit/viewer';
import { expect, test } from 'vitest';
import { callInProcess } from '../src/execution/call-in-process.ts';
import { closable, closed } from './support/closable.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor } from './support/executors.ts';
import { withRules } from './support/guarded-media.ts';
import { compose } from './support/world.ts';

test('composition demands that a field which requires a guarded one is guarded as much', () => {
  const owner = withRules(
    fixture('owner', 'type Query { a: A } type A @key(fields: "id") { id: ID! secret: Int }', {}),
    [['secret: Int', `secret: Int ${closed}`]],
  );
  const user = fixture(
    'user',
    'type A @key(fields: "id") { id: ID! secret: Int @external double: Int @requires(fields: "secret") }',
    {},
  );
  let fault: unknown;
  try {
    compose([owner, user]);
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({
    errors: [{ extensions: { code: 'MISSING_TRANSITIVE_AUTH_REQUIREMENTS' } }],
  });
});

test('a supergraph whose @reveals names no field is refused', () => {
  const wrong = withRules(fixture('wrong', 'type Query { a(by: Int): Int }', {}), [
    ['by: Int', 'by: Int @reveals(field: "Query.b")'],
  ]);
  const open = () =>
    openOwnExecutor({ supergraph: compose([wrong]), callTo: () => callInProcess(closable) });
  expect(open).toThrow(
    'Expected @reveals on Query.a(by:) to name a field such as "Employee.name", but got: "Query.b".',
  );
});

test('a policy that the gateway does not know applies to nobody', async () => {
  const strict = withRules(closable, [
    [
      '{ open: String closed: String }\n',
      '{ open: String closed: String @policy(policies: [["toString"]]) }\n',
    ],
  ]);
  const { execute } = openOwnExecutor(
    { supergraph: compose([strict]), callTo: () => callInProcess(closable) },
    { ...nobody, credential: { kind: 'token', id: 't' } },
  );
  expect((await execute({ query: '{ open closed }' })).data).toBe('{"open":"seen","closed":null}');
});

test('a directive is known under the name that the subgraphs give it', async () => {
  const renamed = withRules(closable, [
    ['{ open: String closed: String }\n', '{ open: String closed: String @serves(allow: []) }\n'],
    [
      'type Mutation { open: String closed: String }',
      'type Mutation { open: String closed: String @scoped(scopes: [["never"]]) }',
    ],
  ]);
  const sdl = renamed.sdl
    .replace('"@requiresScopes"', '{ name: "@requiresScopes", as: "@scoped" }')
    .replace('"@purpose"', '{ name: "@purpose", as: "@serves" }')
    .replace('(name: "@purpose")', '(name: "@serves")')
    .replace('directive @purpose(', 'directive @serves(');
  const supergraph = compose([{ ...renamed, sdl }]);
  const { execute } = openOwnExecutor({ supergraph, callTo: () => callInProcess(closable) });
  expect((await execute({ query: '{ open closed }' })).data).toBe('{"open":"seen","closed":null}');
  expect((await execute({ query: 'mutation { closed open }' })).data).toBe(
    '{"closed":null,"open":"done"}',
  );
});
