import { variableValues } from '@loopgraph/kit/variable-values';
import { GraphQLError, Kind, visit } from 'graphql';
import type { CheckedOperation } from '../checked-operation.ts';

/** The variables that say how long some list's page is. */
function lengthsOfPages({ document }: CheckedOperation): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return names;
}

/**
 * The values of an operation's variables with their defaults, save of those that say how long a page is: an export need not
 * be told. Throws what is wrong with the first that is wrong.
 */
export function exportVariables(checked: CheckedOperation): Readonly<Record<string, unknown>> {
  const { schema, operation, variables } = checked;
  const lengths = lengthsOfPages(checked);
  const definitions = (operation.variableDefinitions ?? []).filter(
    ({ variable }) => !lengths.has(variable.name.value),
  );
  const { coerced, errors } = variableValues(schema, definitions, variables);
  const [error] = errors ?? [];
  if (!error) return coerced ?? {};
  const { message, extensions } = error;
  throw new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', ...extensions, http: { status: 400 } },
  });
}
