import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';
import { responseKey, type KeyOf } from '@loopgraph/kit/response-key';
import type { AddedFields } from './added-fields.ts';
import { askedOf, dividedKeys } from './divided-keys.ts';
import { eachSelection } from '../each-selection.ts';
import { freeName } from './free-name.ts';

type AddedNames = Pick<AddedFields, 'names' | 'withArguments'>;

/** What merged data calls the fields of a client, where some of the client's own keys could be taken for other fields. */
export interface ClientKeys {
  readonly keyOf: KeyOf;
  /** The client's own key for one that merged data has. */
  readonly clientKey: (key: string) => string;
  /** The client's document, or a part of it, with the keys that merged data has. */
  readonly plannable: (document: DocumentNode) => DocumentNode;
}

/** Whether `field` has the key of an added field, and may have another value. */
function mayDiffer(field: FieldNode, { names, withArguments }: AddedNames): boolean {
  const key = responseKey(field);
  if (!names.has(key)) return false;
  return field.name.value !== key || !!field.arguments?.length || withArguments.has(key);
}

/**
 * Gives other keys to those fields of `document` that the planner, which knows what it adds by its name alone, would take for
 * what it adds, and to those that it would take for one another. Undefined where there are none.
 */
export function clientKeys(document: DocumentNode, added: AddedNames): ClientKeys | undefined {
  const divided = dividedKeys(document);
  const isRenamed = (field: FieldNode, key: string) =>
    added.names.has(key) ? mayDiffer(field, added) : divided.has(key);
  const identityOf = (field: FieldNode, key: string) =>
    divided.has(key) ? `${key} ${askedOf(field)}` : key;
  const taken = new Set(added.names);
  const differing = new Map<string, string>();
  eachSelection(document, (node) => {
    if (node.kind !== Kind.FIELD) return;
    const key = responseKey(node);
    taken.add(key);
    if (isRenamed(node, key)) differing.set(identityOf(node, key), key);
  });
  if (differing.size === 0) return undefined;

  const renamed = new Map<string, string>();
  const known = new Map<string, string>();
  for (const [identity, key] of differing) {
    const free = freeName(key, taken);
    taken.add(free);
    renamed.set(identity, free);
    known.set(free, key);
  }
  const keyOf: KeyOf = (field) => {
    const key = responseKey(field);
    return isRenamed(field, key) ? (renamed.get(identityOf(field, key)) ?? key) : key;
  };
  return {
    keyOf,
    clientKey: (key) => known.get(key) ?? key,
    plannable: (part) =>
      visit(part, {
        Field(field) {
          const value = keyOf(field);
          if (value === responseKey(field)) return undefined;
          return { ...field, alias: { kind: Kind.NAME, value } };
        },
      }),
  };
}
