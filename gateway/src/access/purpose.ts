import { HttpRefusal } from '@loopgraph/kit/http-refusal';
import { purposes, type Identity, type Purpose } from '@loopgraph/kit/viewer';
import type { Authenticated } from './authenticated.ts';

/** The header by which a request says what its answer is for. */
export const purposeHeader = 'loopgraph-purpose';

export function isPurpose(text: string): text is Purpose {
  return purposes.some((purpose) => purpose === text);
}

/** Someone who is known, with what they say that it is for: null where they say none, or none that there is. */
export interface Asker extends Identity {
  readonly purpose: Purpose | null;
}

/** A request is refused for its purpose, of someone who is known. */
export class PurposeRefusal extends HttpRefusal {
  readonly asker: Asker;

  constructor(
    asker: Asker,
    ...[statusCode, code, message]: ConstructorParameters<typeof HttpRefusal>
  ) {
    super(statusCode, code, message);
    this.asker = asker;
  }
}

/**
 * What a request is for: what its header says, else what its credential states, else the only purpose that its credential
 * allows. Throws a PurposeRefusal: PURPOSE_REQUIRED, INVALID_PURPOSE (400) or PURPOSE_NOT_ALLOWED (403).
 */
export function statedPurpose(
  header: string | string[] | undefined,
  { identity, purpose }: Authenticated,
): Purpose {
  const allowed = identity.purposes;
  const only = allowed.length === 1 ? allowed[0] : undefined;
  const stated = header === undefined ? (purpose ?? only) : String(header).trim();
  if (stated === undefined) {
    throw new PurposeRefusal(
      { ...identity, purpose: null },
      400,
      'PURPOSE_REQUIRED',
      `Expected the header ${purposeHeader} to state one of ${list(allowed)}, but got none.`,
    );
  }
  if (!isPurpose(stated)) {
    throw new PurposeRefusal(
      { ...identity, purpose: null },
      400,
      'INVALID_PURPOSE',
      `Expected ${purposeHeader} to be one of ${list(purposes)}, but got: ${JSON.stringify(stated.slice(0, 100))}.`,
    );
  }
  if (!allowed.includes(stated)) {
    throw new PurposeRefusal(
      { ...identity, purpose: stated },
      403,
      'PURPOSE_NOT_ALLOWED',
      `Expected a purpose that this credential allows (${list(allowed)}), but got: ${stated}.`,
    );
  }
  return stated;
}

function list(of: readonly Purpose[]): string {
  return of.length === 0 ? 'its purposes, of which it has none' : of.join(', ');
}
