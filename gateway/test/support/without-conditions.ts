import { Kind, parse, print, visit, type SelectionNode, type ValueNode } from 'graphql';
import type { Asked, Executor } from './executors.ts';

const nothingLeft = 'nothing_left';

/** The same operation without @skip and @include: what they leave out is not there. */
function withoutConditions({ query, variables = {}, ...asked }: Asked): Asked {
  const document = parse(query);
  const values: Record<string, unknown> = { ...variables };
  visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue?.kind === Kind.BOOLEAN) values[variable.name.value] ??= defaultValue.value;
    },
  });
  const isTrue = (value: ValueNode | undefined) =>
    value?.kind === Kind.VARIABLE
      ? values[value.name.value] === true
      : value?.kind === Kind.BOOLEAN && value.value;
  const enter = (node: SelectionNode) => {
    const { directives = [] } = node;
    const isIn = directives.every(
      ({ name, arguments: given }) => isTrue(given?.[0]?.value) === (name.value === 'include'),
    );
    return isIn ? { ...node, directives: [] } : null;
  };
  const left = visit(document, {
    Field: { enter },
    InlineFragment: { enter },
    FragmentSpread: { enter },
    SelectionSet: {
      leave: ({ selections, ...set }) => {
        const kept = parse(`{ ${nothingLeft}: __typename }`).definitions[0];
        return selections.length > 0 || kept?.kind !== Kind.OPERATION_DEFINITION
          ? undefined
          : { ...set, selections: kept.selectionSet.selections };
      },
    },
  });
  return { ...asked, query: print(left), variables };
}

/** What `executor` gives where it is not told of @skip and @include. */
export async function executeWithoutConditions(executor: Executor, asked: Asked) {
  const executed = await executor.execute(withoutConditions(asked));
  const data = JSON.stringify(JSON.parse(executed.data), (key, value: unknown) =>
    key === nothingLeft ? undefined : value,
  );
  return { ...executed, data };
}
