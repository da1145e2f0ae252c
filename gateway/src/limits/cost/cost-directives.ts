import {
  isTypeDefinitionNode,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { z } from 'zod';
import { directiveNames, type DirectiveNames } from './directive-names.ts';

/** What `@listSize` says of a field. */
export interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** What `@cost` and `@listSize` of a schema say, of its own elements only: what they do not say has default weights. */
export interface CostDirectives {
  /** Of a type by name, or of a field or argument by coordinate: `Type.field`, `Type.field(argument:)`, `Input.field`. */
  readonly weights: ReadonlyMap<string, number>;
  /** Of a field, by coordinate: `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

// An Int in Apollo's specification, a String that holds a number in IBM's.
const weightShape = z.object({ weight: z.coerce.number() });

const names = z.array(z.string()).nullish();
const listSizeShape = z.object({
  assumedSize: z.number().nullish(),
  slicingArguments: names,
  sizedFields: names,
  requireOneSlicingArgument: z.boolean().nullish(),
});

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function argumentsOf({ directives = [] }: Directed, name: string): unknown {
  const directive = directives.find((given) => given.name.value === name);
  return (
    directive &&
    Object.fromEntries(
      (directive.arguments ?? []).map((given) => [
        given.name.value,
        valueFromASTUntyped(given.value),
      ]),
    )
  );
}

function listSizeOf(field: FieldDefinitionNode, { listSize }: DirectiveNames) {
  const given = argumentsOf(field, listSize);
  if (!given) return undefined;
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } =
    listSizeShape.parse(given);
  return {
    assumedSize: assumedSize ?? undefined,
    slicingArguments: slicingArguments ?? [],
    sizedFields: sizedFields ?? [],
    requireOneSlicingArgument: requireOneSlicingArgument ?? true,
  };
}

/** Reads the directives of the cost specification (https://ibm.github.io/graphql-specs/cost-spec.html) from `sdl`. */
export function readCostDirectives(sdl: string): CostDirectives {
  const document = parse(sdl, { noLocation: true });
  const called = directiveNames(document);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const weigh = (coordinate: string, element: Directed): void => {
    const given = argumentsOf(element, called.cost);
    if (given) weights.set(coordinate, weightShape.parse(given).weight);
  };
  const readField = (type: string, field: FieldDefinitionNode | InputValueDefinitionNode): void => {
    const coordinate = `${type}.${field.name.value}`;
    weigh(coordinate, field);
    if (field.kind !== Kind.FIELD_DEFINITION) return;
    const listSize = listSizeOf(field, called);
    if (listSize) listSizes.set(coordinate, listSize);
    for (const argument of field.arguments ?? []) {
      weigh(`${coordinate}(${argument.name.value}:)`, argument);
    }
  };
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    weigh(definition.name.value, definition);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) readField(definition.name.value, field);
  }
  return { weights, listSizes };
}
