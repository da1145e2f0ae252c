import {
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import { responseKey, type KeyOf } from '@loopgraph/kit/response-key';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import { collectFields, type Selecting } from '@loopgraph/kit/executor/collect-fields';
import { TextPieces } from '@loopgraph/kit/text-pieces';
import { fragmentsOf } from '../fragments.ts';
import { Faults } from './faults.ts';
import { RepeatedTexts } from './repeated-texts.ts';
import { compileValue } from './write-value.ts';
import { writeInFrames } from './write-frames.ts';
import { compileFields } from './write-object.ts';
import type { FieldWriter, Writer } from './writer.ts';

/** The data of a response as JSON, and where it could not be what the schema promises. */
export interface WrittenResponse {
  /** Null where all of it is; the text in pieces of UTF-8 where it is long. */
  readonly json: string | readonly Buffer[] | null;
  /** The response keys of its root fields. */
  readonly keys: readonly string[];
  readonly faults: Faults;
}

interface Writing {
  /** As the operation declares them, with their defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  /** The objects that stand in several places. */
  readonly repeated: ReadonlySet<Fields>;
  /** How long the pieces of a long text are, in bytes; 65,536 by default. */
  readonly pieceBytes?: number | undefined;
}

/** Writes the response from `root`, where what the subgraphs gave is merged; it yields where `isLate`. */
export type WriteResponse = (
  root: Fields,
  writing: Writing,
) => Generator<undefined, WrittenResponse, undefined>;

/** How many settings of its @skip and @include an operation may keep a writer for. */
const mostVariants = 32;

/** The variables that @skip and @include look at anywhere in `document`. */
function conditionVariables({ definitions }: DocumentNode): string[] {
  const names = new Set<string>();
  function look({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      for (const { name, arguments: given = [] } of selection.directives ?? []) {
        if (name.value !== 'skip' && name.value !== 'include') continue;
        for (const { value } of given)
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.selectionSet) look(selection.selectionSet);
    }
  }
  for (const definition of definitions) {
    if ('selectionSet' in definition) look(definition.selectionSet);
  }
  return [...names];
}

const defaultPieceBytes = 64 * 1024;

/** The writer of a field by which the operation asks for the schema itself; undefined for all others. */
function schemaWriter(
  { schema, fragments, conditions }: Selecting,
  nodes: readonly FieldNode[],
  root: GraphQLObjectType,
): Writer | undefined {
  const name = nodes[0]?.name.value;
  const field = [SchemaMetaFieldDef, TypeMetaFieldDef].find((known) => known.name === name);
  if (!field) return undefined;
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  // Beneath it, data has the client's own keys, and nothing is hidden.
  return compileValue({ schema, fragments, conditions }, field.type, selectionSets, root.name);
}

/** Where data that is written differs from what `document` says. */
interface Differing {
  /** The fields that are written as null, whatever was fetched. */
  readonly hidden?: ReadonlySet<FieldNode> | undefined;
  /** By which key the data has a field; by its response key where that is left out. */
  readonly keyOf?: KeyOf | undefined;
}

/** Compiles what writes the responses of `operation`, which was found valid for `schema`. */
export function compileResponse(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { hidden = new Set(), keyOf = responseKey }: Differing,
): WriteResponse {
  const fragments = fragmentsOf(document);
  const names = conditionVariables(document);
  const variants = createRecentlyUsed<string, readonly FieldWriter[]>(mostVariants);

  function compileVariant(conditions: Readonly<Record<string, unknown>>): readonly FieldWriter[] {
    const selecting: Selecting = { schema, fragments, conditions, hidden, keyOf };
    const type = schema.getRootType(operation.operation);
    if (!type) throw new Error(`Expected a schema with a ${operation.operation} type.`);
    const collected = collectFields(selecting, type, [operation.selectionSet]);
    return compileFields(selecting, type, collected, compileValue, (nodes) =>
      schemaWriter(selecting, nodes, type),
    );
  }

  function variantFor(conditions: Readonly<Record<string, unknown>>): readonly FieldWriter[] {
    const setting = names.map((name) => (conditions[name] === true ? '1' : '0')).join('');
    const known = variants.get(setting);
    if (known) return known;
    const compiled = compileVariant(conditions);
    variants.set(setting, compiled);
    return compiled;
  }

  // Without conditions there is but one, and whoever compiles has it written.
  if (names.length === 0) variantFor({});
  return function* (root, { coerced, repeated, pieceBytes = defaultPieceBytes }) {
    const fields = variantFor(coerced);
    const faults = new Faults(new RepeatedTexts(repeated));
    const out = new TextPieces(pieceBytes);
    const isWritten = yield* writeInFrames(root, fields, faults, out);
    const keys = fields.map(({ key }) => key);
    return { json: isWritten ? out.all() : null, keys, faults };
  };
}
