import { z } from 'zod';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import type { SentError } from '../subgraph-call.ts';

const pathShape = z.array(z.union([z.string(), z.int().nonnegative()]));

/** What a client looks up where a fault leaves an error without a code: that the answer could not be read. */
const unreadable = { code: 'SUBGRAPH_UNAVAILABLE' };

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function pathOf(path: unknown): readonly (string | number)[] | undefined | null {
  return path == null ? undefined : (pathShape.safeParse(path).data ?? null);
}

function extensionsOf(extensions: unknown): Fields | undefined | null {
  if (extensions == null) return undefined;
  return isFields(extensions) ? extensions : null;
}

function faultsOf({ message, path, extensions }: Fields): string[] {
  return [
    ...(typeof message === 'string'
      ? []
      : [`a message that is a string, but got ${kindOf(message)}`]),
    ...(pathOf(path) === null
      ? [`a path of names and indices, but got ${Array.isArray(path) ? 'others' : kindOf(path)}`]
      : []),
    ...(extensionsOf(extensions) === null
      ? [`extensions that are an object, but got ${kindOf(extensions)}`]
      : []),
  ];
}

function errorOf(sent: unknown): SentError {
  if (!isFields(sent)) {
    const message = `Expected an error to be an object, but got ${kindOf(sent)}.`;
    return { message, extensions: unreadable };
  }
  const path = pathOf(sent['path']) ?? undefined;
  const extensions = extensionsOf(sent['extensions']) ?? undefined;
  const own = typeof sent['message'] === 'string' ? [sent['message']] : [];
  const faults = faultsOf(sent).map((fault) => `Expected an error with ${fault}.`);
  const message = [...own, ...faults].join(' ');
  if (faults.length === 0) return { message, path, extensions };
  return { message, path, extensions: { ...unreadable, ...extensions } };
}

/**
 * The errors of an answer, undefined where it has none. In place of each that is not as the specification says
 * (https://spec.graphql.org/October2021/#sec-Errors) is one with what can be read of it, and with what was expected and got.
 */
export function sentErrors(errors: unknown): readonly SentError[] | undefined {
  if (errors == null) return undefined;
  if (Array.isArray(errors)) return errors.map(errorOf);
  const message = `Expected the errors of an answer to be a list, but got ${kindOf(errors)}.`;
  return [{ message, extensions: unreadable }];
}
