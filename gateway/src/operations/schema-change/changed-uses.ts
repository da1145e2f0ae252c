import {
  getNamedType,
  GraphQLError,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { changedInputsIn } from './changed-inputs.ts';
import { isOfType } from './is-of-type.ts';
import { changedKind } from './type-kind.ts';

/** What changes for those who run an operation, where the operation itself stays valid: each with its place. */
export type ChangedUses = (document: DocumentNode) => readonly GraphQLError[];

/**
 * What a change from `before` to `after` breaks of that which an operation uses: a field that gives what is no longer of its
 * type, a variable that may no longer hold what it held, or leave out what it left out. Types go by their names, as in
 * `findBreakingChanges` of graphql-js, which says neither where a change is nor which way a type goes. What validation tells
 * is left to it.
 */
export function changedUsesBetween(before: GraphQLSchema, after: GraphQLSchema): ChangedUses {
  const changedInputs = changedInputsIn(after);
  return (document) => {
    const was = new TypeInfo(before);
    const is = new TypeInfo(after);
    const changes: GraphQLError[] = [];
    function tell(nodes: ASTNode, ...messages: readonly string[]) {
      for (const message of messages) changes.push(new GraphQLError(message, { nodes }));
    }
    function tellKind(node: ASTNode) {
      const [type, now] = [was.getType(), is.getType()];
      const changed = type && now && changedKind(getNamedType(type), getNamedType(now));
      if (changed) tell(node, changed);
    }
    const visitor: ASTVisitor = {
      VariableDefinition(node) {
        const type = typeFromAST(before, node.type);
        if (type) tell(node, ...changedInputs(getNamedType(type)));
        return false;
      },
      Field(node) {
        const [field, now] = [was.getFieldDef(), is.getFieldDef()];
        if (!field || !now) return;
        const [type, given] = [String(field.type), String(now.type)];
        if (isOfType(after, given, type)) tellKind(node);
        else {
          const name = `${was.getParentType()?.name ?? ''}.${field.name}`;
          tell(node, `Expected ${name} to stay ${type}, but it is ${given}.`);
        }
      },
      FragmentDefinition: tellKind,
      InlineFragment(node) {
        if (node.typeCondition) tellKind(node);
      },
    };
    visit(document, visitWithTypeInfo(was, visitWithTypeInfo(is, visitor)));
    return changes;
  };
}
