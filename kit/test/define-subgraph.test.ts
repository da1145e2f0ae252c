import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { compileSubgraphOperation } from '../src/executor/compile-subgraph-operation.ts';
import { defineSubgraph } from '../src/subgraph.ts';

/** A file that is gone when it is disposed of. */
async function writtenFile(name: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'loopgraph-subgraph-'));
  const file = join(folder, name);
  await writeFile(file, text);
  return {
    url: pathToFileURL(file),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const letter = `
  type Query { letters: [Letter!]! }
  type Letter @key(fields: "id") { id: ID! }
`;

const query = parse(`{
  _entities(representations: [
    { __typename: "Letter", id: "a" }, { __typename: "Letter", id: "" }, { __typename: "Letter", id: "b" }
  ]) { ... on Letter { id } }
}`);

const resolvers = {
  Letter: {
    __resolveReference: ({ id }: { readonly id: string }) => {
      if (id === '') throw new GraphQLError('Expected a letter, but got: "".');
      return { id };
    },
  },
};

test.each([
  { by: 'the compiled executor', sdl: `${link}${letter}` },
  { by: '@apollo/subgraph', sdl: `${link}${letter} interface Sign { id: ID! }` },
])('fails the reference alone that throws, executed by $by', async ({ sdl }) => {
  await using file = await writtenFile('schema.graphql', sdl);
  const { schema } = defineSubgraph({
    name: 'letters',
    schemaFile: file.url,
    resolvers,
    createContext: () => ({}),
  });
  const { data, errors } = await compileSubgraphOperation(schema, query, undefined)({}, {});
  expect(data).toMatchObject({ _entities: [{ id: 'a' }, null, { id: 'b' }] });
  expect(errors?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: 'Expected a letter, but got: "".', path: ['_entities', 1] },
  ]);
});
