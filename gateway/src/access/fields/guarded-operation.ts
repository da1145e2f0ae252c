import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { FieldRules } from './field-rules.ts';
import type { Requirement } from './requirement.ts';
import { stateOf, type Variables } from './revealing-inputs.ts';
import type { Rule } from './rule.ts';

/** A rule that a selected field is under, and the argument that puts it there where it is not the field itself. */
export interface Guard extends Rule {
  readonly argument?: string;
}

interface Argument {
  readonly argument: GraphQLArgument;
  readonly coordinate: string;
  /** Undefined where it is left out. */
  readonly value: ValueNode | undefined;
}

/** An argument that brings rules or not, as the variables are. */
interface OpenArgument extends Argument {
  readonly field: FieldNode;
}

/** The rules that one operation is under. */
export interface GuardedOperation {
  /** Whether there are none, whatever the variables. */
  readonly isOpen: boolean;
  /** Whether it takes the variables to know them. */
  readonly needsVariables: boolean;
  /** What is refused where `isMet` tells which requirements are met; undefined where nothing is. */
  readonly refused: (
    isMet: (requirement: Requirement) => boolean,
    variables: Variables,
  ) => Refused | undefined;
}

/** What of one operation is refused. */
export interface Refused {
  /** The same where the same fields are refused for the same reasons. */
  readonly key: string;
  /** The guards whose requirements are not met, by the field that they refuse. */
  readonly guards: () => ReadonlyMap<FieldNode, readonly Guard[]>;
}

/** The operation's own nodes, and those of the fragments that it spreads, at any depth. */
function reachable(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (OperationDefinitionNode | FragmentDefinitionNode)[] {
  const found: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const names = new Set<string>();
  // `found` grows while it is walked.
  for (const node of found) {
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        if (names.has(name)) return;
        names.add(name);
        for (const definition of document.definitions) {
          const isIt =
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name;
          if (isIt) found.push(definition);
        }
      },
    });
  }
  return found;
}

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable() {
      found = true;
    },
  });
  return found;
}

const none: readonly Guard[] = [];

/** Works out the rules of `operation`, which was found valid for `schema`. */
export function guardOperation(
  schema: GraphQLSchema,
  { ofField, ofInput, inputs }: FieldRules,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): GuardedOperation {
  const fixed = new Map<FieldNode, Guard[]>();
  const open: OpenArgument[] = [];

  /** Of what an argument is given, or of its default where it is left out. */
  function guardsOfArgument(
    { argument: { name, type, defaultValue }, coordinate, value }: Argument,
    variables: Variables,
  ): Guard[] {
    const state = value ? stateOf(value, variables) : 'absent';
    const isDefault = state === 'absent' && defaultValue !== undefined && defaultValue !== null;
    if (state !== 'given' && !isDefault) return [];
    const rules =
      value && state === 'given'
        ? inputs.ofNode(type, value, variables)
        : inputs.ofValue(type, defaultValue);
    return [...ofInput(coordinate), ...rules].map((rule) => ({ ...rule, argument: name }));
  }

  const typeInfo = new TypeInfo(schema);
  for (const root of reachable(document, operation)) {
    visit(
      root,
      visitWithTypeInfo(typeInfo, {
        Field(field) {
          const parent = typeInfo.getParentType();
          const definition = typeInfo.getFieldDef();
          if (!parent || !definition) return;
          const guards: Guard[] = [...ofField(parent.name, definition.name)];
          const nodes = new Map(
            field.arguments?.map(({ name, value }) => [name.value, value] as const),
          );
          for (const argument of definition.args) {
            const coordinate = `${parent.name}.${definition.name}(${argument.name}:)`;
            const isRevealing = ofInput(coordinate).length > 0 || inputs.matters(argument.type);
            if (!isRevealing) continue;
            const value = nodes.get(argument.name);
            const given = { argument, coordinate, value };
            if (value && hasVariable(value)) open.push({ ...given, field });
            else guards.push(...guardsOfArgument(given, undefined));
          }
          if (guards.length > 0) fixed.set(field, guards);
        },
      }),
    );
  }

  const isOpen = fixed.size === 0 && open.length === 0;
  const requirements = [
    ...new Set(
      [...fixed.values()].flatMap((guards) => guards.map(({ requirement }) => requirement)),
    ),
  ];
  return {
    isOpen,
    needsVariables: open.length > 0,
    refused(isMet, variables) {
      const unmet = new Set(requirements.filter((requirement) => !isMet(requirement)));
      const brought = open.flatMap((argument, index) => {
        const guards = guardsOfArgument(argument, variables).filter(
          ({ requirement }) => !isMet(requirement),
        );
        return guards.length > 0 ? [{ index, field: argument.field, guards }] : [];
      });
      if (unmet.size === 0 && brought.length === 0) return undefined;
      const key = JSON.stringify([
        requirements.map((requirement, index) => (unmet.has(requirement) ? index : -1)),
        brought.map(({ index, guards }) => [index, guards]),
      ]);
      return {
        key,
        guards() {
          const refused = new Map<FieldNode, readonly Guard[]>();
          for (const [field, guards] of fixed) {
            const own = guards.filter(({ requirement }) => unmet.has(requirement));
            if (own.length > 0) refused.set(field, own);
          }
          for (const { field, guards } of brought) {
            refused.set(field, [...(refused.get(field) ?? none), ...guards]);
          }
          return refused;
        },
      };
    },
  };
}
