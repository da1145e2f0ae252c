import { HttpRefusal } from '@loopgraph/kit/http-refusal';
import { purposes, type Purpose, type Viewer } from '@loopgraph/kit/viewer';
import type { Authenticated } from './authenticated.ts';

/** The header by which a request says what its answer is for. */
export const purposeHeader = 'loopgraph-purpose';

export function isPurpose(text: string): text is Purpose {
  return purposes.some((purpose) => purpose === text);
}

/** A request is refused for a purpose that there is, of a viewer who is known: as who they would be with it, for the record. */
export class PurposeRefusal extends HttpRefusal {
  readonly viewer: Viewer;

  constructor(viewer: Viewer) {
    const { purposes: allowed, purpose } = viewer;
    super(
      403,
      'PURPOSE_NOT_ALLOWED',
      `Expected a purpose that this credential allows (${list(allowed)}), but got: ${purpose}.`,
    );
    this.viewer = viewer;
  }
}

/**
 * What a request is for: what its header says, else what its credential states, else the only purpose that its credential
 * allows. Throws PURPOSE_REQUIRED, INVALID_PURPOSE (400) or, as a PurposeRefusal, PURPOSE_NOT_ALLOWED (403).
 */
export function statedPurpose(
  header: string | string[] | undefined,
  { identity, purpose }: Authenticated,
): Purpose {
  const allowed = identity.purposes;
  const only = allowed.length === 1 ? allowed[0] : undefined;
  const stated = header === undefined ? (purpose ?? only) : String(header).trim();
  if (stated === undefined) {
    throw new HttpRefusal(
      400,
      'PURPOSE_REQUIRED',
      `Expected the header ${purposeHeader} to state one of ${list(allowed)}, but got none.`,
    );
  }
  if (!isPurpose(stated)) {
    throw new HttpRefusal(
      400,
      'INVALID_PURPOSE',
      `Expected ${purposeHeader} to be one of ${list(purposes)}, but got: ${JSON.stringify(stated.slice(0, 100))}.`,
    );
  }
  if (!allowed.includes(stated)) {
    throw new PurposeRefusal({ ...identity, purpose: stated });
  }
  return stated;
}

function list(of: readonly Purpose[]): string {
  return of.length === 0 ? 'its purposes, of which it has none' : of.join(', ');
}
