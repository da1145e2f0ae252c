import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { selectedKeys } from '../src/execution/selected-keys.ts';

const document = parse(`
  query A { other }
  query B {
    people {
      nodes { __typename called: name ...Contact ... on Manager { reports { id } } }
    }
    people { totalCount nodes { id } }
  }
  fragment Contact on Employee { phone boss { nick: name } }
`);

test('gives the keys of one operation, merged over its fragments and repeated fields', () => {
  expect(selectedKeys(document, 'B', [])).toEqual(['people']);
  expect(selectedKeys(document, 'B', ['people'])).toEqual(['nodes', 'totalCount']);
  expect(selectedKeys(document, 'B', ['people', 'nodes'])).toEqual([
    'called',
    'phone',
    'boss',
    'reports',
    'id',
  ]);
  expect(selectedKeys(document, 'B', ['people', 'nodes', 'boss'])).toEqual(['nick']);
  expect(selectedKeys(document, 'B', ['nobody', 'nodes'])).toEqual([]);
});

test('gives those of one type, and all of them where no fragment names it', () => {
  const fetch = parse('{ _entities { ... on Course { title } ... on Employee { name } } }');
  expect(selectedKeys(fetch, undefined, ['_entities'], 'Employee')).toEqual(['name']);
  expect(selectedKeys(fetch, undefined, ['_entities'], 'Manager')).toEqual(['title', 'name']);
});
