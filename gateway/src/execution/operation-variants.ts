import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import type { DocumentNode } from 'graphql';
import { cutOperation } from '../access/fields/cut-operation.ts';
import { guardOperation, type Refused } from '../access/fields/guarded-operation.ts';
import type { Policies } from '../access/fields/policies.ts';
import { refusalErrors } from '../access/fields/refusal-errors.ts';
import { isMet } from '../access/fields/requirement.ts';
import type { Asking, ChosenOperation } from './chosen-operation.ts';
import {
  compileOperation,
  operationOf,
  variableCoercion,
  type CompiledOperation,
} from './compiled-operation.ts';
import type { Fields } from '@loopgraph/kit/fields';
import { labelsConcerning } from './plan/override-labels.ts';
import { settledConditions } from './plan/settled-conditions.ts';
import type { PlannedSupergraph } from './planned-supergraph.ts';
import { releaseTokens } from './released-tokens.ts';

/** Gives what is left of an operation for a viewer; without one, the whole of it. */
export type CompileFor = (asking?: Asking) => Compiled;

/** At once, or when it is planned. */
export type Compiled = CompiledOperation | Promise<CompiledOperation>;

/** What one plan of an operation is for. */
interface Variant {
  readonly refused?: Refused | undefined;
  /** Of its conditions that are settled before it is planned. */
  readonly setting?: Fields | undefined;
  /** The labels of progressive overrides. */
  readonly on: readonly string[];
}

/** How many plans an operation may keep beside that of the whole. */
const mostVariants = 32;

const noRefusals = () => [];

/** Compiles once; those who ask meanwhile wait for the same, and after a failure the next who asks tries again. */
function compiledOnce(compile: () => Compiled): () => Compiled {
  let known: Compiled | undefined;
  return () => {
    if (known) return known;
    const compiling = compile();
    known = compiling;
    if (compiling instanceof Promise) {
      compiling.then(
        (compiled) => (known = compiled),
        () => (known = undefined),
      );
    }
    return compiling;
  };
}

/**
 * Compiles an operation, which was found valid, once for each set of its fields that is refused to someone, or left out, and for
 * each set of labels that are on; `random` gives a number from 0 up to 1 for each label and request.
 */
export function compileVariants(
  supergraph: PlannedSupergraph,
  policies: Policies,
  { document, operationName }: ChosenOperation,
  random: () => number,
): CompileFor {
  const { schema, rules } = supergraph;
  releaseTokens(document);
  const operation = operationOf(document, operationName);
  const coerceVariables = variableCoercion(schema, document, operation);
  const guarded = guardOperation(schema, rules, document, operation);
  const { names: added, requiring } = supergraph.addedFields;
  const conditions = settledConditions(document, requiring);
  const labels = labelsConcerning(document, supergraph.overrideLabels, added);
  const variants = createRecentlyUsed<string, () => Compiled>(mostVariants);
  const common = { operationName, coerceVariables };

  function compile({ refused, setting, on }: Variant): Compiled {
    const settled = (part: DocumentNode) =>
      conditions && setting ? conditions.settle(part, setting) : part;
    if (!refused) {
      const parts = { ...common, labels: on, document: settled(document), shown: document };
      return compileOperation(supergraph, { ...parts, refusals: noRefusals });
    }
    const cut = cutOperation(schema, document, operation, refused.guards());
    return compileOperation(supergraph, {
      ...common,
      ...cut,
      labels: on,
      document: settled(cut.document),
      refusals: (variables) => refusalErrors(cut.refusals, variables),
    });
  }

  const compileWhole = compiledOnce(() => compile({ on: [] }));
  const isOpen = guarded.isOpen && !conditions && labels.length === 0;

  return (asking) => {
    if (!asking || isOpen) return compileWhole();
    const { viewer, variables } = asking;
    // Variables that are faulty refuse the operation before anything of it is run.
    const coerced =
      guarded.needsVariables || conditions ? coerceVariables(variables).coerced : undefined;
    const refused = guarded.refused((requirement) => isMet(requirement, viewer, policies), coerced);
    const setting = conditions?.settingOf(coerced ?? {});
    const on = labels.filter(({ share }) => random() < share).map(({ label }) => label);
    if (!refused && !setting && on.length === 0) return compileWhole();
    const key = JSON.stringify([refused?.key, setting, on]);
    const known = variants.get(key);
    if (known) return known();
    const compileVariant = compiledOnce(() => compile({ refused, setting, on }));
    variants.set(key, compileVariant);
    return compileVariant();
  };
}
