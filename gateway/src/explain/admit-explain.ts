import { HttpRefusal } from '@loopgraph/kit/http-refusal';
import type { Role, Viewer } from '@loopgraph/kit/viewer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { viewerOf } from '../access/identify.ts';
import { answerFormOf } from '../operations/answer-form.ts';
import { explainParts, type ExplainPart } from './explanation.ts';

/** The header by which a request asks how its answer comes about. */
export const explainHeader = 'loopgraph-explain';

const decorator = 'explains';
const noParts: ReadonlySet<ExplainPart> = new Set();

function refuse(expected: string, got: string): HttpRefusal {
  const message = `Expected ${expected}, but got: ${JSON.stringify(got.slice(0, 100))}.`;
  return new HttpRefusal(400, 'INVALID_EXPLAIN', message);
}

function partsIn(header: string): ReadonlySet<ExplainPart> {
  const parts = new Set<ExplainPart>();
  for (const text of header.split(',')) {
    const part = explainParts.find((name) => name === text.trim());
    if (part === undefined) {
      throw refuse(`${explainHeader} to be ${explainParts.join(', ')}, or both with a comma`, text);
    }
    parts.add(part);
  }
  return parts;
}

/** Plans and SQL show how the house is built. Who tries things out has it all on this machine anyway. */
function mayExplain({ roles, credential }: Viewer, admitted: readonly Role[]): boolean {
  return credential.kind === 'try-out' || roles.some((role) => admitted.includes(role));
}

/**
 * Makes a hook, for after the one that identifies, that lets those ask for an explanation who may: those of `roles`, and who tries
 * things out. Throws INVALID_EXPLAIN (400) where that cannot be given, EXPLAIN_NOT_ALLOWED (403) to all others.
 */
export function admitExplain(
  web: FastifyInstance,
  roles: readonly Role[],
): (request: FastifyRequest) => Promise<void> {
  web.decorateRequest(decorator, null);
  return (request) => {
    const header = request.headers[explainHeader];
    if (header === undefined) return Promise.resolve();
    if (!mayExplain(viewerOf(request), roles)) {
      throw new HttpRefusal(
        403,
        'EXPLAIN_NOT_ALLOWED',
        `Expected a viewer who may have operations explained (${roles.join(', ') || 'nobody here'}), but got another.`,
      );
    }
    const parts = partsIn(String(header));
    const form = answerFormOf(request);
    if (form !== undefined && form !== 'json')
      throw refuse('JSON to be asked for, which alone is explained', form);
    request.setDecorator(decorator, parts);
    return Promise.resolve();
  };
}

/** What a request that went through `admitExplain` is to be told; nothing where it did not ask. */
export function explainedParts(request: FastifyRequest): ReadonlySet<ExplainPart> {
  return request.getDecorator<ReadonlySet<ExplainPart> | null>(decorator) ?? noParts;
}
