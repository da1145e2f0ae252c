import {
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { isFields, type Fields } from '../fields.ts';
import { completeList, completeObject, type TypeCompiler } from './compile-type.ts';
import { settle, type Complete } from './settle.ts';

type ResolveReference = (reference: Fields, context: object, info: GraphQLResolveInfo) => unknown;

/** Where @apollo/subgraph keeps the `__resolveReference` of a type. */
interface SubgraphExtensions {
  readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
}

/**
 * Whether `field` gives entities for representations (https://specs.apollo.dev/federation/v2.9) and each of these names an
 * object type. Where a subgraph knows interfaces, it may name one; that is left to the subgraph's own resolver.
 */
export function givesEntities(
  schema: GraphQLSchema,
  parentType: GraphQLObjectType,
  { name, type }: GraphQLField<unknown, unknown>,
): boolean {
  if (parentType !== schema.getQueryType() || name !== '_entities') return false;
  return String(type) === '[_Entity]!' && !Object.values(schema.getTypeMap()).some(isInterfaceType);
}

/**
 * Completes a list of representations as the entities that they stand for. It does as the resolver of @apollo/subgraph
 * does, without two promises and a property for each entity: what a reference resolves to is of the reference's type.
 */
export function completeEntities(schema: GraphQLSchema, compiler: TypeCompiler): Complete {
  const place = { nodes: compiler.nodes, nullable: true };
  const entityTypes = new Map<unknown, { resolve: ResolveReference; complete: Complete }>();
  const entityTypeOf = (name: unknown) => {
    const known = entityTypes.get(name);
    if (known) return known;
    const type = typeof name === 'string' ? schema.getType(name) : undefined;
    if (!isObjectType(type)) {
      throw new Error(`Expected a representation of an entity type, but got: ${String(name)}.`);
    }
    const { apollo } = type.extensions as SubgraphExtensions;
    const completeOne = completeObject(compiler, type, true);
    const complete: Complete = (run, value, info, slot, container, key) => {
      if (value === null || value === undefined) return;
      completeOne(run, value, info, slot, container, key);
    };
    const resolve = apollo?.subgraph?.resolveReference ?? ((reference) => reference);
    const made = { resolve, complete };
    entityTypes.set(name, made);
    return made;
  };
  const completeEntity: Complete = (run, reference, info, slot, container, key) => {
    if (!isFields(reference)) {
      throw new Error(`Expected a representation, but got: ${String(reference)}.`);
    }
    const { resolve, complete } = entityTypeOf(reference['__typename']);
    const entity = resolve(reference, run.context, info);
    settle(run, entity, complete, info, place, slot, container, key);
  };
  return completeList(compiler, true, completeEntity, false);
}
