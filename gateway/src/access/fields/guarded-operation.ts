import {
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { FieldRules, RevealingArgument } from './field-rules.ts';
import type { Requirement } from './requirement.ts';
import { stateOf, type Variables } from './revealing-inputs.ts';
import type { Rule } from './rule.ts';
import { eachSelectedField } from './selected-fields.ts';

/** A rule that a selected field is under, and the argument that puts it there where it is not the field itself. */
export interface Guard extends Rule {
  readonly argument?: string;
}

interface Argument extends RevealingArgument {
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
  { ofSelected, ofInput, inputs }: FieldRules,
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

  eachSelectedField(schema, document, operation, ({ node: field, parent, definition }) => {
    const { rules, revealingArguments } = ofSelected(parent, definition);
    const guards: Guard[] = [...rules];
    for (const { argument, coordinate } of revealingArguments) {
      const value = field.arguments?.find(({ name }) => name.value === argument.name)?.value;
      const given = { argument, coordinate, value };
      if (value && hasVariable(value)) open.push({ ...given, field });
      else guards.push(...guardsOfArgument(given, undefined));
    }
    if (guards.length > 0) fixed.set(field, guards);
  });

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
