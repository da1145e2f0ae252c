import { setImmediate } from 'node:timers/promises';
import type { Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { readFieldRules, type FieldRules } from '../access/fields/field-rules.ts';
import { isLarge, measureShape } from '../limits/shape/measure-shape.ts';
import { checkScalars, type Scalars } from './checked-scalars.ts';
import { typeTests, type TypeTests } from './plan/type-tests.ts';
import { openPlanner, readSupergraph, type Planner } from './planning/planner.ts';
import { plansBeside } from './planning/plans-beside.ts';

/** A supergraph, ready to plan operations. */
export interface PlannedSupergraph extends Pick<Planner, 'addedFields' | 'overrideLabels'> {
  readonly sdl: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** As `Planner.plan` does: at once what is small, and beside the event loop what is not. */
  readonly plan: (...asked: Parameters<Planner['plan']>) => QueryPlan | Promise<QueryPlan>;
  readonly types: TypeTests;
  /** Who may see what of it. */
  readonly rules: FieldRules;
  /** The subgraphs that it joins, and where it says they are. */
  readonly subgraphs: readonly { readonly name: string; readonly url?: string | undefined }[];
  /** Has what plans beside end as soon as nothing is asked of it: another supergraph is served. */
  readonly letGo: () => void;
  /** Ends what plans beside; it may be asked again. */
  readonly close: () => Promise<void>;
}

/** Reads and validates a supergraph schema; throws what is wrong with it. */
export function planSupergraph(sdl: string, scalars: Scalars): PlannedSupergraph {
  return planRead(readSupergraph(sdl), sdl, scalars);
}

/**
 * As `planSupergraph`, beside requests: with turns of the event loop between the steps, and with all made that would otherwise wait
 * for the first operation.
 */
export async function planSupergraphInTurns(
  sdl: string,
  scalars: Scalars,
): Promise<PlannedSupergraph> {
  const supergraph = readSupergraph(sdl);
  await setImmediate();
  // The supergraph keeps what clients see of it, and its subgraphs, and so need not work them out again.
  supergraph.apiSchema();
  await setImmediate();
  supergraph.subgraphs();
  await setImmediate();
  const planned = planRead(supergraph, sdl, scalars);
  for (const make of [() => planned.addedFields, () => planned.types]) {
    await setImmediate();
    make();
  }
  await setImmediate();
  return planned;
}

function planRead(supergraph: Supergraph, sdl: string, scalars: Scalars): PlannedSupergraph {
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  checkScalars(schema, scalars);
  let planner: Planner | undefined;
  let types: TypeTests | undefined;
  // These take a while, and nothing before the first operation needs them.
  const open = () => (planner ??= openPlanner(sdl, supergraph));
  const beside = plansBeside(sdl);
  const isSmall = (document: DocumentNode) => !isLarge(measureShape(document));
  return {
    sdl,
    schema,
    rules: readFieldRules(supergraph.schema, schema),
    plan: (document, operationName, on) =>
      (isSmall(document) ? open() : beside).plan(document, operationName, on),
    get addedFields() {
      return open().addedFields;
    },
    get overrideLabels() {
      return open().overrideLabels;
    },
    get types() {
      return (types ??= typeTests(supergraph.schema.toGraphQLJSSchema()));
    },
    subgraphs: supergraph.subgraphsMetadata(),
    letGo: beside.letGo,
    close: beside.close,
  };
}
