import type { GraphQLError } from 'graphql';
import { refuse } from '../refuse.ts';
import type { Limits } from '../role-limits.ts';
import { mostNesting, type SourceShape } from './known-shapes.ts';
import type { Shape } from './measure-shape.ts';

/** The error that says by which limit an operation of this shape is refused; undefined where it is within all. */
export function shapeFault(limits: Limits, shape: Shape): GraphQLError | undefined {
  const { depth, fields, rootFields, aliases, aliasesPerField } = shape;
  if (depth > limits.depth) {
    return refuse(
      'OPERATION_TOO_DEEP',
      `Expected fields nested at most ${limits.depth} deep, but got: ${depth}.`,
    );
  }
  if (fields > limits.fields) {
    return refuse(
      'TOO_MANY_FIELDS',
      `Expected at most ${limits.fields} fields, those of fragments counted where they are spread, but got: ${fields}.`,
    );
  }
  if (rootFields > limits.rootFields) {
    return refuse(
      'TOO_MANY_ROOT_FIELDS',
      `Expected at most ${limits.rootFields} root fields, but got: ${rootFields}.`,
    );
  }
  if (aliases > limits.aliases) {
    return refuse(
      'TOO_MANY_ALIASES',
      `Expected at most ${limits.aliases} aliases, but got: ${aliases}.`,
    );
  }
  if (aliasesPerField > limits.aliasesPerField) {
    return refuse(
      'TOO_MANY_ALIASES',
      `Expected at most ${limits.aliasesPerField} aliases of one field, but got: ${aliasesPerField}.`,
    );
  }
  return undefined;
}

/** The same for an operation's text, before anything recursive reads it. */
export function sourceFault(limits: Limits, source: SourceShape): GraphQLError | undefined {
  const { tokens, nesting, shape } = source;
  if (tokens > limits.tokens) {
    return refuse(
      'TOO_MANY_TOKENS',
      `Expected an operation of at most ${limits.tokens} tokens, but got more.`,
    );
  }
  if (nesting > mostNesting) {
    return refuse(
      'OPERATION_TOO_DEEP',
      `Expected brackets nested at most ${mostNesting} deep, but got more.`,
    );
  }
  return shape && shapeFault(limits, shape);
}
