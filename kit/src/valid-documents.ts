import { createHash } from 'node:crypto';
import type { DocumentStore } from '@apollo/server';
import {
  parse,
  printSchema,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { finiteNumbers } from './finite-numbers.ts';
import { knownOperationTypes } from './known-operation-types.ts';
import { createRecentlyUsed } from './recently-used.ts';

/** What documents go through beside the rules of the specification. */
export const validationRules = [finiteNumbers, knownOperationTypes];

/** Documents that were found valid, kept where Apollo Server finds them again. */
export interface ValidDocuments {
  /** Takes them as Apollo Server makes them, each by the SHA-256 of its schema's text and that of its own. */
  readonly store: DocumentStore;
  /**
   * Parses and validates `text` for `schema` as Apollo Server would, which then need not; gives the document kept where that was
   * done before. Throws the first thing that is wrong with it.
   */
  readonly check: (schema: GraphQLSchema, text: string) => DocumentNode;
}

/** How much text all of them may have together, in UTF-16 code units: as a thousand operations of two thousand each. */
const mostText = 2 * 1024 * 1024;
/** Of one: nobody pushes out the others by a few. */
const mostTextOfOne = 64 * 1024;

function lengthOf({ loc }: DocumentNode): number {
  return loc?.end ?? 0;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps valid documents for as long as they are among those used last. */
export function createValidDocuments(): ValidDocuments {
  const documents = createRecentlyUsed<string, DocumentNode>(mostText, lengthOf);
  const prefixes = new WeakMap<GraphQLSchema, string>();

  function prefixOf(schema: GraphQLSchema): string {
    const known = prefixes.get(schema);
    if (known !== undefined) return known;
    // As Apollo Server prefixes the keys of a store that it is given.
    const prefix = `${sha256(printSchema(schema))}:`;
    prefixes.set(schema, prefix);
    return prefix;
  }

  function keep(key: string, document: DocumentNode): void {
    if (lengthOf(document) <= mostTextOfOne) documents.set(key, document);
  }

  return {
    store: {
      get: (key) => Promise.resolve(documents.get(key)),
      set(key, document) {
        keep(key, document);
        return Promise.resolve();
      },
      // Apollo Server takes none back.
      delete: () => Promise.resolve(false),
    },
    check(schema, text) {
      const key = prefixOf(schema) + sha256(text);
      const known = documents.get(key);
      if (known) return known;
      const document = parse(text);
      const [fault] = validate(schema, document, [...specifiedRules, ...validationRules]);
      if (fault) throw fault;
      keep(key, document);
      return document;
    },
  };
}
