import { getOperationAST } from 'graphql';
import type { ValidOperation } from '../execution/warm-operation.ts';
import type { KnownCosts } from './cost/known-costs.ts';
import type { RoleLimits } from './role-limits.ts';
import type { KnownShapes } from './shape/known-shapes.ts';

interface MeasuringAhead {
  readonly byRole: RoleLimits;
  readonly shapes: KnownShapes;
  readonly costs: KnownCosts;
}

/** Makes what measures the shape of an operation ahead, where some role may send it, and compiles what it costs. */
export function measureAhead({ byRole, shapes, costs }: MeasuringAhead) {
  const mostTokens = Math.max(...Object.values(byRole).map(({ tokens }) => tokens));
  return ({ schema, sdl, text, document }: ValidOperation): void => {
    shapes.ofText(text, mostTokens);
    shapes.ofDocument(document);
    costs.learn(schema, sdl);
    const operation = getOperationAST(document);
    if (operation) costs.of(schema, document, operation);
  };
}
