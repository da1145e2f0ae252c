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
import type { PlannedSupergraph } from './planned-supergraph.ts';
import { createRecentlyUsed } from './recently-used.ts';

/** Gives what is left of an operation for a viewer; without one, the whole of it. */
export type CompileFor = (asking?: Asking) => CompiledOperation;

/** How many sets of refused fields an operation may keep a plan for. */
const mostVariants = 32;

const noRefusals = () => [];

/** Compiles an operation, which was found valid, once for each set of its fields that is refused to someone. */
export function compileVariants(
  supergraph: PlannedSupergraph,
  policies: Policies,
  { document, operationName }: ChosenOperation,
): CompileFor {
  const { schema, rules } = supergraph;
  const operation = operationOf(document, operationName);
  const coerceVariables = variableCoercion(schema, operation);
  const guarded = guardOperation(schema, rules, document, operation);
  const variants = createRecentlyUsed<string, CompiledOperation>(mostVariants);
  let whole: CompiledOperation | undefined;
  const common = { operationName, coerceVariables };

  function compileWhole(): CompiledOperation {
    const parts = { ...common, document, shown: document, refusals: noRefusals };
    return (whole ??= compileOperation(supergraph, parts));
  }

  function compileWithout({ key, guards }: Refused): CompiledOperation {
    const known = variants.get(key);
    if (known) return known;
    const { refusals, ...cut } = cutOperation(schema, document, operation, guards());
    const compiled = compileOperation(supergraph, {
      ...common,
      ...cut,
      refusals: (variables) => refusalErrors(refusals, variables),
    });
    variants.set(key, compiled);
    return compiled;
  }

  return (asking) => {
    if (!asking || guarded.isOpen) return compileWhole();
    const { viewer, variables } = asking;
    // Variables that are faulty refuse the operation before anything of it is run.
    const coerced = guarded.needsVariables ? coerceVariables(variables).coerced : undefined;
    const refused = guarded.refused((requirement) => isMet(requirement, viewer, policies), coerced);
    return refused ? compileWithout(refused) : compileWhole();
  };
}
