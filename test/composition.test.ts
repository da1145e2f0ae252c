import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, print, validate, visit } from 'graphql';
import { expect, test } from 'vitest';
import { houseSubgraphs } from '../hub/src/hub/subgraphs.ts';

const root = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const operationFiles = readdirSync(new URL('schema/operations', root));

test.each(['graphql', '@apollo+federation-internals', '@apollo+query-planner'])(
  'has one copy of %s, for two of them do not know each other’s types',
  (name) => {
    const copies = readdirSync(new URL('node_modules/.pnpm', root)).filter((folder) =>
      folder.startsWith(`${name}@`),
    );
    expect(copies).toHaveLength(1);
  },
);

test.each(operationFiles)('has the named operation %s, which fits the API schema', (file) => {
  const api = buildSchema(read('schema/api.graphql'));
  const document = parse(read(`schema/operations/${file}`));
  expect(validate(api, document)).toEqual([]);
});

test.each(houseSubgraphs.map(({ name, sdl }) => ({ name, sdl })))(
  'links $name at Federation 2.9 or lower, so that other routers can serve the supergraph',
  ({ sdl }) => {
    const [, minor] = /specs\.apollo\.dev\/federation\/v2\.(\d+)"/.exec(sdl) ?? [];
    expect(Number(minor)).toBeLessThanOrEqual(9);
  },
);

test('says of every list with pages how long they are, so that every router counts its cost alike', () => {
  const sizes =
    '@listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)';
  const unsaid: string[] = [];
  for (const { sdl } of houseSubgraphs) {
    visit(parse(sdl), {
      FieldDefinition(field) {
        const paged = field.arguments?.some(({ name }) => name.value === 'first');
        if (paged && !field.directives?.some((directive) => print(directive) === sizes)) {
          unsaid.push(field.name.value);
        }
      },
    });
  }
  expect(unsaid).toEqual([]);
});

test('says the same of a type in every subgraph that shares it', () => {
  const said = new Map<string, string>();
  for (const { name, sdl } of houseSubgraphs) {
    for (const definition of parse(sdl).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      const { value: type } = definition.name;
      const description = definition.description?.value ?? '';
      expect(`${name}: ${said.get(type) ?? description}`).toBe(`${name}: ${description}`);
      said.set(type, description);
    }
  }
});
