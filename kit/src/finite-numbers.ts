import { GraphQLError, type ASTVisitor, type ValidationContext, type ValueNode } from 'graphql';

/** A validation rule: no number is too large to be one, which GraphQL's own rules let pass as infinite where a Float is expected. */
export function finiteNumbers(context: ValidationContext): ASTVisitor {
  const check = (node: ValueNode & { readonly value: string }): void => {
    if (Number.isFinite(Number(node.value))) return;
    const shown = node.value.length > 100 ? `${node.value.slice(0, 100)}…` : node.value;
    context.reportError(
      new GraphQLError(`Expected a number that a Float can be, but got: ${shown}.`, {
        nodes: node,
      }),
    );
  };
  return { IntValue: check, FloatValue: check };
}
